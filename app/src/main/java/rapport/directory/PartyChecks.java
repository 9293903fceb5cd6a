package rapport.directory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rapport.directory.Saving.Problem;
import rapport.directory.Saving.Reason;

/** What must be true of a party before it is saved. */
final class PartyChecks {

    private static final int LINE = 300;
    private static final int TEXT = 20_000;

    private final List<Problem> problems = new ArrayList<>();

    static List<Problem> of(Organisation organisation) {
        return new PartyChecks()
                .name("name", organisation.name())
                .website(organisation.website())
                .email(organisation.email())
                .line("phone", organisation.phone())
                .line("industry", organisation.industry())
                .text(organisation.about())
                .address(organisation.address())
                .problems;
    }

    static List<Problem> of(Person person, LocalDate today) {
        return new PartyChecks()
                .name("family_name", person.name())
                .line("job_title", person.jobTitle())
                .line("salutation", person.salutation())
                .email(person.email())
                .line("phone", person.phone())
                .born(person.bornOn(), today)
                .text(person.about())
                .address(person.address())
                .problems;
    }

    private PartyChecks name(String field, String name) {
        if (name.isBlank()) {
            problems.add(new Problem(field, Reason.MISSING));
        }
        return line(field, name);
    }

    private PartyChecks line(String field, @Nullable String value) {
        return atMost(field, value, LINE);
    }

    private PartyChecks text(@Nullable String about) {
        return atMost("about", about, TEXT);
    }

    private PartyChecks atMost(String field, @Nullable String value, int length) {
        if (value != null && value.length() > length) {
            problems.add(new Problem(field, Reason.TOO_LONG));
        }
        return this;
    }

    private PartyChecks email(@Nullable String email) {
        if (email != null && EmailAddress.parse(email) instanceof EmailAddress.NotAnAddress) {
            problems.add(new Problem("email", Reason.NOT_AN_EMAIL));
        }
        return this;
    }

    private PartyChecks website(@Nullable String website) {
        if (website != null && Website.domainOf(website).isEmpty()) {
            problems.add(new Problem("website", Reason.NOT_A_WEBSITE));
        }
        return this;
    }

    private PartyChecks born(@Nullable LocalDate day, LocalDate today) {
        if (day != null && day.isAfter(today)) {
            problems.add(new Problem("born_on", Reason.IN_THE_FUTURE));
        }
        return this;
    }

    private PartyChecks address(Address address) {
        return line("street", address.street())
                .line("town", address.town())
                .line("region", address.region())
                .line("postal_code", address.postalCode())
                .line("country", address.country());
    }
}
