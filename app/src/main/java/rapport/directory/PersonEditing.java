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
import rapport.platform.user.CurrentUser;

/** Single fields of people, changed from a list. */
@Component
class PersonEditing implements CellEditing {

    private static final Map<String, Function<Person, @Nullable String>> FIELDS =
            Map.of("job_title", Person::jobTitle, "email", Person::email, "phone", Person::phone);

    private final People people;

    PersonEditing(People people) {
        this.people = people;
    }

    @Override
    public String kind() {
        return "person";
    }

    @Override
    public Set<String> fields() {
        return FIELDS.keySet();
    }

    @Override
    public Typed read(UUID id, String field, CurrentUser who) {
        Person now = people.get(new PartyId(id), who);
        String value = Objects.requireNonNull(FIELDS.get(field)).apply(now);
        return new Typed(Objects.toString(value, ""), now.version());
    }

    @Override
    public CellSaving save(UUID id, String field, Typed typed, CurrentUser who) {
        Person now = people.get(new PartyId(id), who);
        String value = typed.value().isEmpty() ? null : typed.value();
        return PartySavings.cell(people.update(
                new Person(
                        now.id(),
                        now.salutation(),
                        now.givenName(),
                        now.familyName(),
                        field.equals("job_title") ? value : now.jobTitle(),
                        now.bornOn(),
                        field.equals("email") ? value : now.email(),
                        field.equals("phone") ? value : now.phone(),
                        now.about(),
                        now.address(),
                        typed.version()),
                who));
    }
}
