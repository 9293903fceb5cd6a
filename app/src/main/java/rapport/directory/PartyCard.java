package rapport.directory;

import org.jspecify.annotations.Nullable;

/** A party as lists show it. */
public record PartyCard(
        PartyId id,
        PartyKind kind,
        String name,
        @Nullable String town,
        @Nullable String country,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String industry,
        @Nullable String jobTitle) {

    /** The address of its page. */
    public String href() {
        return (kind == PartyKind.PERSON ? "/people/" : "/organisations/") + id;
    }
}
