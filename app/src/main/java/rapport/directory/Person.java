package rapport.directory;

import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Somebody we know; at least one of the two names is there. */
public record Person(
        PartyId id,
        @Nullable String salutation,
        @Nullable String givenName,
        @Nullable String familyName,
        @Nullable String jobTitle,
        @Nullable LocalDate bornOn,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String about,
        Address address,
        int version) {

    public String name() {
        return Stream.of(givenName, familyName).filter(part -> part != null).collect(Collectors.joining(" "));
    }
}
