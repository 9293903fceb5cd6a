package rapport.directory;

import org.jspecify.annotations.Nullable;

/** A company or body we know. */
public record Organisation(
        PartyId id,
        String name,
        @Nullable String legalName,
        @Nullable String industry,
        @Nullable String website,
        @Nullable Integer employees,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String about,
        Address address,
        int version) {}
