package rapport.directory;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import rapport.platform.lists.CellEditing;
import rapport.platform.lists.CellSaving;
import rapport.platform.text.Text;
import rapport.platform.user.CurrentUser;

/** Single fields of organisations, changed from a list. */
@Component
class OrganisationEditing implements CellEditing {

    private static final Map<String, Function<Organisation, @Nullable Object>> FIELDS = Map.of(
            "industry", Organisation::industry,
            "website", Organisation::website,
            "employees", Organisation::employees,
            "email", Organisation::email,
            "phone", Organisation::phone);

    private final Organisations organisations;

    OrganisationEditing(Organisations organisations) {
        this.organisations = organisations;
    }

    @Override
    public String kind() {
        return "organisation";
    }

    @Override
    public Set<String> fields() {
        return FIELDS.keySet();
    }

    @Override
    public Typed read(UUID id, String field, CurrentUser who) {
        Organisation now = organisations.get(new PartyId(id), who);
        Object value = Objects.requireNonNull(FIELDS.get(field)).apply(now);
        return new Typed(Objects.toString(value, ""), now.version());
    }

    @Override
    public CellSaving save(UUID id, String field, Typed typed, CurrentUser who) {
        Organisation now = organisations.get(new PartyId(id), who);
        String value = typed.value().isEmpty() ? null : typed.value();
        Integer employees;
        try {
            employees = !field.equals("employees") ? now.employees() : value == null ? null : Integer.valueOf(value);
        } catch (NumberFormatException notANumber) {
            return new CellSaving.Refused(Text.of("party.problem.not_a_number"));
        }
        return PartySavings.cell(organisations.update(
                new Organisation(
                        now.id(),
                        now.name(),
                        now.legalName(),
                        field.equals("industry") ? value : now.industry(),
                        field.equals("website") ? value : now.website(),
                        employees,
                        field.equals("email") ? value : now.email(),
                        field.equals("phone") ? value : now.phone(),
                        now.about(),
                        now.address(),
                        typed.version()),
                who));
    }
}
