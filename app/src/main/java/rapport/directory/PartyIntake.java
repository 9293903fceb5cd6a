package rapport.directory;

import static org.jooq.impl.DSL.name;
import static schema.directory.tables.Address.ADDRESS;
import static schema.directory.tables.ContactPoint.CONTACT_POINT;
import static schema.directory.tables.LookAlike.LOOK_ALIKE;
import static schema.directory.tables.Organisation.ORGANISATION;
import static schema.directory.tables.Party.PARTY;
import static schema.directory.tables.PartyRole.PARTY_ROLE;
import static schema.directory.tables.Person.PERSON;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;
import rapport.platform.kinds.FieldDescription;
import rapport.platform.kinds.FieldType;
import rapport.platform.kinds.Intake;
import rapport.platform.kinds.Staging;
import rapport.platform.kinds.Upsert;

/** What is the same when organisations and people are taken in: name, ways to reach them, address, roles, look-alikes. */
@Component
class PartyIntake {

    static final List<String> ROLES = Arrays.stream(rapport.directory.PartyRole.values())
            .map(rapport.directory.PartyRole::key)
            .toList();

    private static final List<String> INDEXES_OF_LISTS = List.of(
            "directory.party_kind_name",
            "directory.party_kind_created",
            "directory.party_kind_town",
            "directory.party_kind_country",
            "directory.party_name_fragment",
            "directory.party_email_fragment");

    private static final String MAIN = "main";
    private static final Map<String, ContactPointKind> POINTS =
            Map.of("email", ContactPointKind.EMAIL, "phone", ContactPointKind.PHONE, "fax", ContactPointKind.FAX);

    private final LookAlikeSuggestions suggestions;
    private final KnownParties known;

    PartyIntake(LookAlikeSuggestions suggestions, KnownParties known) {
        this.suggestions = suggestions;
        this.known = known;
    }

    /** Before anything is written: which of the new ones are known already, if that makes a difference. */
    void check(Staging staged, PartyKind kind, Field<String> name) {
        known.adopt(staged, kind, name);
    }

    static List<FieldDescription> fields(FieldDescription... own) {
        List<FieldDescription> fields = new ArrayList<>(List.of(own));
        fields.addAll(List.of(
                FieldDescription.of(PARTY.ABOUT, FieldType.TEXT),
                FieldDescription.of(PARTY.EMAIL, FieldType.EMAIL),
                FieldDescription.of(PARTY.PHONE, FieldType.PHONE),
                FieldDescription.of("fax", FieldType.PHONE),
                FieldDescription.of(ADDRESS.STREET, FieldType.LINE),
                FieldDescription.of(ADDRESS.TOWN, FieldType.NAME),
                FieldDescription.of(ADDRESS.REGION, FieldType.NAME),
                FieldDescription.of(ADDRESS.POSTAL_CODE, FieldType.NAME),
                FieldDescription.of(ADDRESS.COUNTRY, FieldType.NAME),
                new FieldDescription("role", FieldType.CHOICES, null, false, ROLES),
                FieldDescription.of("role_since", FieldType.DATE)));
        return fields;
    }

    /** See {@link Intake#indexesOfLists}. */
    static List<String> indexesOfLists(String... own) {
        return Stream.concat(INDEXES_OF_LISTS.stream(), Stream.of(own)).toList();
    }

    /** What goes with a party. */
    static List<TableField<?, ?>> belongings() {
        return List.of(
                ORGANISATION.ID,
                PERSON.ID,
                CONTACT_POINT.PARTY_ID,
                ADDRESS.PARTY_ID,
                PARTY_ROLE.PARTY_ID,
                LOOK_ALIKE.PARTY_ID,
                LOOK_ALIKE.OTHER_ID);
    }

    /** @param name the name to show */
    void take(Staging staged, PartyKind kind, Field<String> name, Runnable own) {
        Upsert party = staged.into(PARTY)
                .set(PARTY.NAME, name)
                .set(PARTY.SORT_NAME, DSL.lower(DSL.trim(name)))
                .first(PARTY.KIND, DSL.val(kind, PARTY.KIND));
        if (staged.has("town")) {
            party.set(PARTY.TOWN, staged.column("town", PARTY.TOWN));
        }
        if (staged.has("country")) {
            party.set(PARTY.COUNTRY, staged.column("country", PARTY.COUNTRY));
        }
        party.run();
        own.run();
        POINTS.forEach((field, point) -> {
            if (staged.has(field)) {
                reach(staged, field, point);
            }
        });
        live(staged);
        giveRoles(staged);
        suggestions.find(staged, kind);
        staged.recordChanges("party", staged.id());
    }

    /** Puts the main contact point of a kind; the one before stays only if it had a label of its own. */
    private static void reach(Staging staged, String field, ContactPointKind kind) {
        Field<String> value = staged.column(field, String.class);
        Field<String> compared = staged.column(field + "_compared", String.class);
        String part = "directory.contact_point:" + kind.key();
        if (staged.hasKnown()) {
            Table<?> present = CONTACT_POINT.as("present");
            Field<String> wanted = DSL.when(compared.isNotNull(), value);
            staged.journal(DSL.select(
                            staged.id(),
                            DSL.val(part),
                            DSL.jsonbObject(
                                    DSL.key("party_id").value(staged.id()),
                                    DSL.key("kind").value(DSL.val(kind.key())),
                                    DSL.key("is_main").value(DSL.inline(true))),
                            Staging.wholeRow(present))
                    .from(staged.rows())
                    .leftJoin(present)
                    .on(DSL.field(name("present", "party_id"), UUID.class).eq(staged.id()))
                    .and(DSL.field(name("present", "kind"), String.class).eq(kind.key()))
                    .and(DSL.condition(DSL.field(name("present", "is_main"), Boolean.class)))
                    .where(staged.written())
                    .andNot(staged.isNew())
                    .and(DSL.field(name("present", "value"), String.class).isDistinctFrom(wanted))
                    .and(staged.filled()
                            .not()
                            .or(DSL.field(name("present", "value"), String.class)
                                    .isNull())));
            journalTwins(staged, compared, kind, part);
            forget(staged, compared, kind, part);
        }
        Map<Field<?>, Field<?>> values = new LinkedHashMap<>();
        values.put(CONTACT_POINT.ID, Upsert.newId());
        values.put(CONTACT_POINT.PARTY_ID, staged.column("id", CONTACT_POINT.PARTY_ID));
        values.put(CONTACT_POINT.KIND, DSL.val(kind, CONTACT_POINT.KIND));
        values.put(CONTACT_POINT.VALUE, value);
        values.put(CONTACT_POINT.NORMALISED, compared);
        values.put(CONTACT_POINT.IS_MAIN, DSL.val(true));
        Condition changed = staged.hasKnown() ? staged.isNew().or(staged.journalled(part)) : staged.isNew();
        staged.insert(CONTACT_POINT, values, compared.isNotNull().and(changed));
    }

    /** What is not the main one now and becomes it gives up its place. */
    private static void journalTwins(Staging staged, Field<String> compared, ContactPointKind kind, String part) {
        Table<?> twin = CONTACT_POINT.as("twin");
        staged.journal(DSL.select(
                        staged.id(),
                        DSL.val(part + ":twin"),
                        DSL.jsonbObject(DSL.key("id").value(DSL.field(name("twin", "id"), UUID.class))),
                        Staging.wholeRow(twin))
                .from(staged.rows())
                .join(twin)
                .on(DSL.field(name("twin", "party_id"), UUID.class).eq(staged.id()))
                .and(DSL.field(name("twin", "kind"), String.class).eq(kind.key()))
                .and(DSL.field(name("twin", "normalised"), String.class).eq(compared))
                .andNot(DSL.condition(DSL.field(name("twin", "is_main"), Boolean.class)))
                .where(staged.accepted())
                .and(staged.journalled(part)));
    }

    private static void forget(Staging staged, Field<String> compared, ContactPointKind kind, String part) {
        staged.db()
                .deleteFrom(CONTACT_POINT)
                .using(staged.rows())
                .where(CONTACT_POINT.PARTY_ID.eq(staged.column("id", CONTACT_POINT.PARTY_ID)))
                .and(CONTACT_POINT.KIND.eq(kind))
                .and(DSL.condition(CONTACT_POINT.IS_MAIN)
                        .and(CONTACT_POINT.LABEL.isNull())
                        .or(CONTACT_POINT.NORMALISED.eq(compared)))
                .and(staged.accepted())
                .and(staged.journalled(part))
                .execute();
    }

    private static void live(Staging staged) {
        List<Condition> given = List.of("street", "town", "region", "postal_code", "country").stream()
                .filter(staged::has)
                .map(field -> staged.column(field, String.class).isNotNull())
                .toList();
        if (!given.isEmpty()) {
            staged.into(ADDRESS)
                    .keyedBy(ADDRESS.PARTY_ID, staged.column("id", ADDRESS.PARTY_ID))
                    .keyedBy(ADDRESS.LABEL, DSL.val(MAIN))
                    .first(ADDRESS.ID, Upsert.newId())
                    .where(DSL.or(given))
                    .run();
        }
    }

    private static void giveRoles(Staging staged) {
        if (!staged.has("role")) {
            return;
        }
        Field<String[]> roles = staged.column("role", String[].class);
        Set<String> occurring = staged.db()
                .selectDistinct(DSL.field(name("one", "role"), String.class))
                .from(staged.rows())
                .crossJoin(DSL.unnest(roles).as("one", "role"))
                .where(staged.accepted())
                .fetchSet(0, String.class);
        for (String role : occurring) {
            Upsert upsert = staged.into(PARTY_ROLE)
                    .keyedBy(PARTY_ROLE.PARTY_ID, staged.column("id", PARTY_ROLE.PARTY_ID))
                    .keyedBy(PARTY_ROLE.ROLE, DSL.val(rapport.directory.PartyRole.of(role), PARTY_ROLE.ROLE))
                    .part(role)
                    .where(DSL.val(role).eq(DSL.any(roles)));
            if (staged.has("role_since")) {
                upsert.set(PARTY_ROLE.SINCE, staged.column("role_since", PARTY_ROLE.SINCE));
            }
            upsert.run();
        }
    }

    static Map<String, Select<Record2<String, UUID>>> naturalKeys(PartyKind kind) {
        Field<UUID> id = PARTY.ID.coerce(SQLDataType.UUID);
        return Map.of(
                "name", DSL.select(DSL.lower(PARTY.NAME), id).from(PARTY).where(PARTY.KIND.eq(kind)),
                "email",
                        DSL.select(DSL.lower(PARTY.EMAIL), id)
                                .from(PARTY)
                                .where(PARTY.KIND.eq(kind))
                                .and(PARTY.EMAIL.isNotNull()));
    }
}
