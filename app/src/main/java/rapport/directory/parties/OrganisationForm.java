package rapport.directory.parties;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rapport.customization.FieldForm;
import rapport.directory.Organisation;
import rapport.directory.PartyCard;
import rapport.directory.PartyId;
import rapport.directory.PartyRole;
import rapport.directory.Saving.Problem;
import rapport.directory.Saving.Reason;
import rapport.platform.text.Texts;
import rapport.platform.web.Difference;
import rapport.platform.web.Page;

/**
 * The form of an organisation, with all that was typed.
 *
 * @param id null for a new one
 * @param typed field name to what was typed
 * @param problems field name to what is wrong with it
 * @param known others that look like the same organisation
 * @param changed whether somebody else saved it meanwhile; then {@code now} holds what they saved
 * @param own its custom fields
 * @param ownConflicts the custom fields in which what was typed and what somebody else saved differ
 */
public record OrganisationForm(
        @Nullable PartyId id,
        Map<String, String> typed,
        Map<String, String> problems,
        List<PartyCard> known,
        boolean changed,
        Map<String, String> now,
        FieldForm own,
        List<Difference> ownConflicts)
        implements Page {

    /** The fields of the form, in the order of the page. */
    static final List<String> FIELDS = List.of(
            "name",
            "legal_name",
            "industry",
            "website",
            "email",
            "phone",
            "employees",
            "street",
            "postal_code",
            "town",
            "region",
            "country",
            "about");

    public OrganisationForm {
        typed = Typed.visible(typed);
    }

    /** With all that was typed and nothing wrong yet. */
    static OrganisationForm typed(@Nullable PartyId id, Map<String, String> typed, FieldForm own) {
        return new OrganisationForm(id, typed, Map.of(), List.of(), false, Map.of(), own, List.of());
    }

    OrganisationForm with(Map<String, String> wrong) {
        return new OrganisationForm(id, typed, wrong, List.of(), false, Map.of(), own, List.of());
    }

    OrganisationForm with(FieldForm taken) {
        return new OrganisationForm(id, typed, problems, List.of(), false, Map.of(), taken, List.of());
    }

    /** As it is now, with the reason why it was not deleted. */
    OrganisationForm notDeleted(Map<String, String> why) {
        return new OrganisationForm(id, typed, why, List.of(), true, typed, own, List.of());
    }

    OrganisationForm alreadyKnown(List<PartyCard> lookAlikes) {
        return new OrganisationForm(id, typed, Map.of(), lookAlikes, false, Map.of(), own, List.of());
    }

    OrganisationForm changed(Map<String, String> now, FieldForm ownNow) {
        return new OrganisationForm(id, typed, Map.of(), List.of(), true, now, own, own.differences(ownNow));
    }

    static OrganisationForm empty(String back, FieldForm own) {
        return new OrganisationForm(
                null,
                Map.of("role", "customer", AddedFrom.FIELD, back),
                Map.of(),
                List.of(),
                false,
                Map.of(),
                own,
                List.of());
    }

    static OrganisationForm of(Organisation organisation, FieldForm own) {
        return new OrganisationForm(
                organisation.id(), Typed.of(organisation), Map.of(), List.of(), false, Map.of(), own, List.of());
    }

    @Override
    public int status() {
        return changed ? 409 : problems.isEmpty() && known.isEmpty() && own.isFine() ? 200 : 422;
    }

    @Override
    public String title() {
        return id == null ? Texts.t("party.organisation.new") : Texts.t("party.edit", typed.getOrDefault("name", ""));
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
        return own.besides(problems, OrganisationForm::label);
    }

    public boolean isNew() {
        return id == null;
    }

    public String action() {
        return isNew() ? "/organisations" : "/organisations/" + id;
    }

    public String back() {
        return isNew() ? from().back() : "/organisations/" + id;
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
                ? Stream.concat(
                                Difference.among(FIELDS, OrganisationForm::label, now, typed).stream(),
                                ownConflicts.stream())
                        .toList()
                : List.of();
    }

    /** The roles one may choose for a new organisation: key to name. */
    public Map<String, String> roles() {
        return Roles.all();
    }

    /**
     * What was typed as an organisation.
     *
     * @param problems gets what cannot be read, and is left out
     */
    Organisation read(int version, List<Problem> problems) {
        Optional<Integer> employees = Typed.number(value("employees"));
        if (employees.isEmpty() && !value("employees").isBlank()) {
            problems.add(new Problem("employees", Reason.NOT_A_NUMBER));
        }
        return new Organisation(
                id == null ? Typed.NOBODY : id,
                value("name").strip(),
                Typed.orNull(value("legal_name")),
                Typed.orNull(value("industry")),
                Typed.orNull(value("website")),
                employees.orElse(null),
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
