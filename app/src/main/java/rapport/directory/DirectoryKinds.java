package rapport.directory;

import static schema.directory.tables.Link.LINK;
import static schema.directory.tables.Organisation.ORGANISATION;
import static schema.directory.tables.Party.PARTY;
import static schema.directory.tables.PartyRole.PARTY_ROLE;
import static schema.directory.tables.Person.PERSON;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import rapport.platform.kinds.FieldDescription;
import rapport.platform.kinds.FieldReading;
import rapport.platform.kinds.FieldReading.Comparing.WithName;
import rapport.platform.kinds.FieldReading.Comparing.WithWord;
import rapport.platform.kinds.FieldReading.Sorting;
import rapport.platform.kinds.FieldReading.Sorting.Along;
import rapport.platform.kinds.FieldType;
import rapport.platform.kinds.Joined;
import rapport.platform.kinds.KindReading;
import rapport.platform.kinds.LinkReading;
import rapport.platform.kinds.LinkReading.Ends;

/** How organisations and people are read: each by itself, and together as the parties that other records belong to. */
@Configuration(proxyBeanMethods = false)
class DirectoryKinds {

    private static final Joined AS_ORGANISATION = Joined.perhaps(ORGANISATION, ORGANISATION.ID.eq(PARTY.ID));
    private static final Joined AS_PERSON = Joined.perhaps(PERSON, PERSON.ID.eq(PARTY.ID));

    @Bean
    KindReading party() {
        return KindReading.of("party", PARTY, PARTY.ID, fields(both(), ofOrganisations(), ofPeople()))
                .linked(worksAt(), people());
    }

    @Bean
    KindReading organisation() {
        return KindReading.of("organisation", PARTY, PARTY.ID, fields(both(), ofOrganisations()))
                .where(PARTY.KIND.eq(PartyKind.ORGANISATION))
                .linked(people(), parent());
    }

    @Bean
    KindReading person() {
        return KindReading.of("person", PARTY, PARTY.ID, fields(both(), ofPeople()))
                .where(PARTY.KIND.eq(PartyKind.PERSON))
                .linked(worksAt());
    }

    @SafeVarargs
    private static FieldReading[] fields(List<FieldReading>... parts) {
        return Arrays.stream(parts).flatMap(List::stream).toArray(FieldReading[]::new);
    }

    private static List<FieldReading> both() {
        return List.of(
                FieldReading.of("name", FieldType.NAME, PARTY.NAME)
                        .labelled("party.field.name")
                        .with(PARTY.KIND)
                        .sorted(new Sorting(PARTY.SORT_NAME, Along.RISING, false))
                        .filtered(new WithName(PARTY.NAME, PARTY.SORT_NAME)),
                roles(),
                line("email", FieldType.EMAIL, PARTY.EMAIL),
                line("phone", FieldType.PHONE, PARTY.PHONE),
                sorted(line("town", FieldType.LINE, PARTY.TOWN), PARTY.TOWN),
                sorted(line("country", FieldType.LINE, PARTY.COUNTRY), PARTY.COUNTRY),
                FieldReading.of("created_at", FieldType.MOMENT, PARTY.CREATED_AT)
                        .labelled("party.field.created_at")
                        .sorted(new Sorting(PARTY.CREATED_AT, Along.RISING, false))
                        .filtered());
    }

    private static List<FieldReading> ofOrganisations() {
        return Stream.of(
                        line("industry", FieldType.LINE, ORGANISATION.INDUSTRY),
                        line("website", FieldType.WEBSITE, ORGANISATION.WEBSITE),
                        FieldReading.of("employees", FieldType.INTEGER, ORGANISATION.EMPLOYEES)
                                .labelled("party.field.employees")
                                .filtered())
                .map(field -> field.joined(AS_ORGANISATION))
                .toList();
    }

    private static List<FieldReading> ofPeople() {
        return List.of(
                line("job_title", FieldType.LINE, PERSON.JOB_TITLE).joined(AS_PERSON),
                FieldReading.of("organisation", FieldType.NAME, employer()).labelled("party.field.organisation"));
    }

    private static FieldReading line(String name, FieldType type, TableField<?, String> column) {
        return FieldReading.of(name, type, column)
                .labelled("party.field." + name)
                .filtered();
    }

    private static FieldReading sorted(FieldReading field, TableField<?, String> column) {
        return field.sorted(new Sorting(DSL.lower(column), Along.RISING, true));
    }

    private static FieldReading roles() {
        List<String> words =
                Arrays.stream(PartyRole.values()).map(PartyRole::key).toList();
        Field<PartyRole[]> all =
                DSL.field(DSL.select(DSL.arrayAgg(PARTY_ROLE.ROLE).orderBy(PARTY_ROLE.ROLE))
                        .from(PARTY_ROLE)
                        .where(PARTY_ROLE.PARTY_ID.eq(PARTY.ID)));
        return FieldReading.of(new FieldDescription("role", FieldType.CHOICES, null, false, words), all)
                .labelled("party.field.role_short")
                .worded("party.role.")
                .filtered(new WithWord(DirectoryKinds::hasRole));
    }

    private static Condition hasRole(String role) {
        return PARTY.ID.in(
                DSL.select(PARTY_ROLE.PARTY_ID).from(PARTY_ROLE).where(PARTY_ROLE.ROLE.eq(PartyRole.of(role))));
    }

    /** The name of where somebody works, the newest first. */
    private static Field<String> employer() {
        var employer = PARTY.as("employer");
        return DSL.field(DSL.select(employer.NAME)
                .from(LINK)
                .join(employer)
                .on(employer.ID.eq(LINK.TO_ID))
                .where(LINK.FROM_ID.eq(PARTY.ID))
                .and(LINK.KIND.eq(LinkKind.WORKS_AT))
                .and(isNow())
                .orderBy(LINK.SINCE.desc().nullsLast(), LINK.ID)
                .limit(1));
    }

    private static Condition isNow() {
        return LINK.UNTIL.isNull().or(LINK.UNTIL.ge(DSL.currentLocalDate()));
    }

    private static LinkReading worksAt() {
        return linked("works_at", "organisation", LINK.FROM_ID, LINK.TO_ID, LinkKind.WORKS_AT);
    }

    private static LinkReading people() {
        return linked("people", "person", LINK.TO_ID, LINK.FROM_ID, LinkKind.WORKS_AT);
    }

    private static LinkReading parent() {
        return linked("parent", "organisation", LINK.TO_ID, LINK.FROM_ID, LinkKind.PARENT_OF);
    }

    private static LinkReading linked(
            String name, String other, TableField<?, PartyId> here, TableField<?, PartyId> there, LinkKind kind) {
        Condition now = LINK.KIND.eq(kind).and(isNow());
        return LinkReading.through(name, "party.link_path." + name, other, PARTY.ID, new Ends(LINK, here, there, now));
    }
}
