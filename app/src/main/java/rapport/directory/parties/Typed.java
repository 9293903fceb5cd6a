package rapport.directory.parties;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rapport.directory.Address;
import rapport.directory.Organisation;
import rapport.directory.PartyId;
import rapport.directory.Person;

/** What is typed into the forms of parties, and parties as they would be typed. */
final class Typed {

    /** Stands in a party that has no id yet. */
    static final PartyId NOBODY = new PartyId(new UUID(0, 0));

    private Typed() {}

    /** Without the character zero, which no text in the database can hold. */
    static Map<String, String> visible(Map<String, String> typed) {
        Map<String, String> visible = new LinkedHashMap<>(typed);
        visible.replaceAll((field, value) -> value.replace("\0", ""));
        return visible;
    }

    static @Nullable String orNull(String typed) {
        return typed.isBlank() ? null : typed.strip();
    }

    static Optional<Integer> number(String typed) {
        try {
            return typed.isBlank()
                    ? Optional.empty()
                    : Optional.of(Integer.valueOf(typed.strip())).filter(number -> number >= 0);
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    static Optional<LocalDate> day(String typed) {
        try {
            return typed.isBlank()
                    ? Optional.empty()
                    : Optional.of(LocalDate.parse(typed.strip())).filter(day -> day.getYear() >= 1);
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }

    static Address address(Map<String, String> typed) {
        return new Address(
                orNull(typed.getOrDefault("street", "")),
                orNull(typed.getOrDefault("town", "")),
                orNull(typed.getOrDefault("region", "")),
                orNull(typed.getOrDefault("postal_code", "")),
                orNull(typed.getOrDefault("country", "")));
    }

    static Map<String, String> of(Organisation organisation) {
        Map<String, String> typed = new LinkedHashMap<>();
        put(typed, "name", organisation.name());
        put(typed, "legal_name", organisation.legalName());
        put(typed, "industry", organisation.industry());
        put(typed, "website", organisation.website());
        put(typed, "employees", organisation.employees());
        put(typed, "email", organisation.email());
        put(typed, "phone", organisation.phone());
        put(typed, "about", organisation.about());
        put(typed, organisation.address());
        put(typed, "version", organisation.version());
        return typed;
    }

    static Map<String, String> of(Person person) {
        Map<String, String> typed = new LinkedHashMap<>();
        put(typed, "salutation", person.salutation());
        put(typed, "given_name", person.givenName());
        put(typed, "family_name", person.familyName());
        put(typed, "job_title", person.jobTitle());
        put(typed, "born_on", person.bornOn());
        put(typed, "email", person.email());
        put(typed, "phone", person.phone());
        put(typed, "about", person.about());
        put(typed, person.address());
        put(typed, "version", person.version());
        return typed;
    }

    private static void put(Map<String, String> typed, Address address) {
        put(typed, "street", address.street());
        put(typed, "town", address.town());
        put(typed, "region", address.region());
        put(typed, "postal_code", address.postalCode());
        put(typed, "country", address.country());
    }

    private static void put(Map<String, String> typed, String field, @Nullable Object value) {
        typed.put(field, value == null ? "" : value.toString());
    }
}
