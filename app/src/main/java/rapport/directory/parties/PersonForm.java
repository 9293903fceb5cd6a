package rapport.directory.parties;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rapport.customization.FieldForm;
import rapport.directory.PartyCard;
import rapport.directory.PartyId;
import rapport.directory.PartyRole;
import rapport.directory.Person;
import rapport.directory.Saving.Problem;
import rapport.directory.Saving.Reason;
import rapport.platform.text.Texts;
import rapport.platform.web.Difference;
import rapport.platform.web.Page;

/** The form of a person, with all that was typed; fields as in {@link OrganisationForm}. */
public record PersonForm(
        @Nullable PartyId id,
        Map<String, String> typed,
        Map<String, String> problems,
        List<PartyCard> known,
        boolean changed,
        Map<String, String> now,
        FieldForm own,
        List<Difference> ownConflicts)
        implements Page {

    static final List<String> FIELDS = List.of(
            "salutation",
            "given_name",
            "family_name",
            "job_title",
            "email",
            "phone",
            "born_on",
            "street",
            "postal_code",
            "town",
            "region",
            "country",
            "about");

    public PersonForm {
        typed = Typed.visible(typed);
    }

    /** With all that was typed and nothing wrong yet. */
    static PersonForm typed(@Nullable PartyId id, Map<String, String> typed, FieldForm own) {
        return new PersonForm(id, typed, Map.of(), List.of(), false, Map.of(), own, List.of());
    }

    PersonForm with(Map<String, String> wrong) {
        return new PersonForm(id, typed, wrong, List.of(), false, Map.of(), own, List.of());
    }

    PersonForm with(FieldForm taken) {
        return new PersonForm(id, typed, problems, List.of(), false, Map.of(), taken, List.of());
    }

    /** As it is now, with the reason why it was not deleted. */
    PersonForm notDeleted(Map<String, String> why) {
        return new PersonForm(id, typed, why, List.of(), true, typed, own, List.of());
    }

    PersonForm alreadyKnown(List<PartyCard> lookAlikes) {
        return new PersonForm(id, typed, Map.of(), lookAlikes, false, Map.of(), own, List.of());
    }

    PersonForm changed(Map<String, String> now, FieldForm ownNow) {
        return new PersonForm(id, typed, Map.of(), List.of(), true, now, own, own.differences(ownNow));
    }

    static PersonForm empty(String worksAt, String back, FieldForm own) {
        return new PersonForm(
                null,
                Map.of("organisation", worksAt, AddedFrom.FIELD, back),
                Map.of(),
                List.of(),
                false,
                Map.of(),
                own,
                List.of());
    }

    static PersonForm of(Person person, FieldForm own) {
        return new PersonForm(person.id(), Typed.of(person), Map.of(), List.of(), false, Map.of(), own, List.of());
    }

    @Override
    public int status() {
        return changed ? 409 : problems.isEmpty() && known.isEmpty() && own.isFine() ? 200 : 422;
    }

    @Override
    public String title() {
        return id == null
                ? Texts.t("party.person.new")
                : Texts.t("party.edit", (value("given_name") + " " + value("family_name")).strip());
    }

    @Override
    public String menu() {
        return from().menu();
    }

    /** Where a new one is added from; one that is there already belongs to its relationships. */
    public AddedFrom from() {
        return AddedFrom.of(isNew() ? typed : Map.of());
    }

    private static String label(String field) {
        return Texts.t("party.field." + field);
    }

    /** What is wrong, for above the form. */
    public Map<String, String> summary() {
        return own.besides(problems, PersonForm::label);
    }

    public boolean isNew() {
        return id == null;
    }

    public String action() {
        return isNew() ? "/people" : "/people/" + id;
    }

    public String back() {
        return isNew() ? from().back() : "/people/" + id;
    }

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    public @Nullable String problem(String field) {
        return problems.get(field);
    }

    /** Both values of what differs. */
    public List<Difference> conflicts() {
        return changed
                ? Stream.concat(Difference.among(FIELDS, PersonForm::label, now, typed).stream(), ownConflicts.stream())
                        .toList()
                : List.of();
    }

    public Map<String, String> roles() {
        return Roles.all();
    }

    /** What was typed as a person; problems as of {@link OrganisationForm#read}. */
    Person read(int version, List<Problem> problems) {
        Optional<LocalDate> born = Typed.day(value("born_on"));
        if (born.isEmpty() && !value("born_on").isBlank()) {
            problems.add(new Problem("born_on", Reason.NOT_A_DATE));
        }
        return new Person(
                id == null ? Typed.NOBODY : id,
                Typed.orNull(value("salutation")),
                Typed.orNull(value("given_name")),
                Typed.orNull(value("family_name")),
                Typed.orNull(value("job_title")),
                born.orElse(null),
                Typed.orNull(value("email")),
                Typed.orNull(value("phone")),
                Typed.orNull(value("about")),
                Typed.address(typed),
                version);
    }

    @Nullable PartyRole role() {
        return Roles.of(value("role"));
    }
}
