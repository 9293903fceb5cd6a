package rapport.directory;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A postal address; every part may be missing. */
public record Address(
        @Nullable String street,
        @Nullable String town,
        @Nullable String region,
        @Nullable String postalCode,
        @Nullable String country) {

    public static final Address NONE = new Address(null, null, null, null, null);

    public boolean isEmpty() {
        return equals(NONE);
    }

    /** In one line: street, postal code and town, region, country. */
    public String line() {
        String place = Stream.of(postalCode, town).filter(part -> part != null).collect(Collectors.joining(" "));
        return Stream.of(street, place.isEmpty() ? null : place, region, country)
                .filter(part -> part != null)
                .collect(Collectors.joining(", "));
    }
}
