package rapport.directory.duplicates;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import rapport.directory.Address;
import rapport.directory.MergeField;
import rapport.directory.Merges;
import rapport.directory.Organisation;
import rapport.directory.Organisations;
import rapport.directory.Parties;
import rapport.directory.PartyCard;
import rapport.directory.PartyId;
import rapport.directory.PartyKind;
import rapport.directory.People;
import rapport.directory.Person;
import rapport.directory.duplicates.PairPage.Line;
import rapport.platform.errors.NotFound;
import rapport.platform.text.Formats;
import rapport.platform.text.Text;
import rapport.platform.user.CurrentUser;

/** Reads two parties the way they are compared. */
@Component
@Transactional(readOnly = true)
class SideBySide {

    private final Parties parties;
    private final Organisations organisations;
    private final People people;
    private final Merges merges;

    SideBySide(Parties parties, Organisations organisations, People people, Merges merges) {
        this.parties = parties;
        this.organisations = organisations;
        this.people = people;
        this.merges = merges;
    }

    /** @param asked what the user chose before; null for what is chosen at first: the fuller values, the first stays */
    PairPage page(
            PartyId first, PartyId second, @Nullable Asked asked, @Nullable Text problem, int status, CurrentUser who) {
        PartyCard one = parties.get(first, who);
        PartyCard other = parties.get(second, who);
        NotFound.unless(one.kind() == other.kind() && !first.equals(second), second);
        List<Line> lines = one.kind() == PartyKind.ORGANISATION
                ? organisationLines(organisations.get(first, who), organisations.get(second, who))
                : personLines(people.get(first, who), people.get(second, who));
        return new PairPage(
                one,
                other,
                version(one, who),
                version(other, who),
                lines,
                merges.attached(first, who),
                merges.attached(second, who),
                asked == null ? "one" : asked.stays(),
                asked == null ? fuller(lines) : asked.others(),
                problem,
                status,
                null);
    }

    /** What the user chose. */
    record Asked(String stays, Set<MergeField> others) {}

    private int version(PartyCard party, CurrentUser who) {
        return party.kind() == PartyKind.ORGANISATION
                ? organisations.get(party.id(), who).version()
                : people.get(party.id(), who).version();
    }

    private static Set<MergeField> fuller(List<Line> lines) {
        return lines.stream()
                .filter(line -> line.one().isEmpty() && !line.other().isEmpty())
                .map(Line::field)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(MergeField.class)));
    }

    private static List<Line> organisationLines(Organisation one, Organisation other) {
        List<Line> lines = new ArrayList<>();
        add(lines, MergeField.NAME, one, other, Organisation::name);
        add(lines, MergeField.LEGAL_NAME, one, other, Organisation::legalName);
        add(lines, MergeField.INDUSTRY, one, other, Organisation::industry);
        add(lines, MergeField.WEBSITE, one, other, Organisation::website);
        add(lines, MergeField.EMPLOYEES, one, other, Organisation::employees);
        add(lines, MergeField.EMAIL, one, other, Organisation::email);
        add(lines, MergeField.PHONE, one, other, Organisation::phone);
        add(lines, MergeField.ADDRESS, one, other, organisation -> words(organisation.address()));
        add(lines, MergeField.ABOUT, one, other, Organisation::about);
        return lines;
    }

    private static List<Line> personLines(Person one, Person other) {
        List<Line> lines = new ArrayList<>();
        add(lines, MergeField.NAME, one, other, Person::name);
        add(lines, MergeField.SALUTATION, one, other, Person::salutation);
        add(lines, MergeField.JOB_TITLE, one, other, Person::jobTitle);
        add(
                lines,
                MergeField.BORN_ON,
                one,
                other,
                person -> person.bornOn() == null ? null : Formats.date(person.bornOn()));
        add(lines, MergeField.EMAIL, one, other, Person::email);
        add(lines, MergeField.PHONE, one, other, Person::phone);
        add(lines, MergeField.ADDRESS, one, other, person -> words(person.address()));
        add(lines, MergeField.ABOUT, one, other, Person::about);
        return lines;
    }

    /** What neither has is not shown. */
    private static <T> void add(
            List<Line> lines, MergeField field, T one, T other, Function<T, @Nullable Object> value) {
        Line line = new Line(field, text(value.apply(one)), text(value.apply(other)));
        if (!line.one().isEmpty() || !line.other().isEmpty()) {
            lines.add(line);
        }
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }

    private static String words(Address address) {
        return Stream.of(address.street(), address.postalCode(), address.town(), address.region(), address.country())
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(", "));
    }
}
