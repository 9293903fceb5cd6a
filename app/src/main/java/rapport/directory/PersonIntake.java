package rapport.directory;

import static schema.directory.tables.Link.LINK;
import static schema.directory.tables.Party.PARTY;
import static schema.directory.tables.Person.PERSON;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.Select;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;
import rapport.platform.kinds.FieldDescription;
import rapport.platform.kinds.FieldType;
import rapport.platform.kinds.Intake;
import rapport.platform.kinds.KindDescription;
import rapport.platform.kinds.Staging;
import rapport.platform.kinds.Upsert;

/**
 * Takes in many people at once. A name in one piece is parted before its last word; whoever works at an organisation is linked to
 * it.
 */
@Component
public class PersonIntake implements Intake {

    private static final KindDescription KIND = new KindDescription(
            "person",
            PartyIntake.fields(
                    FieldDescription.of("name", FieldType.NAME),
                    FieldDescription.of("given_name", FieldType.NAME),
                    FieldDescription.of("family_name", FieldType.NAME),
                    FieldDescription.of(PERSON.SALUTATION, FieldType.NAME),
                    FieldDescription.of(PERSON.JOB_TITLE, FieldType.NAME),
                    FieldDescription.of(PERSON.BORN_ON, FieldType.DATE),
                    new FieldDescription(
                            "works_at", FieldType.REFERENCE, null, false, java.util.List.of("organisation"))));

    private final PartyIntake parties;

    PersonIntake(PartyIntake parties) {
        this.parties = parties;
    }

    @Override
    public KindDescription kind() {
        return KIND;
    }

    @Override
    public TableField<?, ?> id() {
        return PARTY.ID;
    }

    @Override
    public List<String> indexesOfLists() {
        return PartyIntake.indexesOfLists("directory.person_job_title", "directory.person_job_title_fragment");
    }

    @Override
    public void check(Staging staged) {
        String named = staged.has("name") ? "name" : "family_name";
        staged.refuse(named, "import.no_name", name(staged).isNull());
        parties.check(staged, PartyKind.PERSON, name(staged));
    }

    @Override
    public void take(Staging staged) {
        parties.take(staged, PartyKind.PERSON, name(staged), () -> {
            staged.into(PERSON)
                    .set(PERSON.GIVEN_NAME, given(staged))
                    .set(PERSON.FAMILY_NAME, family(staged))
                    .run();
            link(staged);
        });
    }

    private static Field<String> name(Staging staged) {
        Field<String> parts = DSL.nullif(
                DSL.trim(text(staged, "given_name").concat(" ").concat(text(staged, "family_name"))), DSL.val(""));
        return staged.has("name") ? DSL.coalesce(staged.column("name", String.class), parts) : parts;
    }

    private static Field<String> text(Staging staged, String field) {
        return staged.has(field) ? DSL.coalesce(staged.column(field, String.class), DSL.val("")) : DSL.val("");
    }

    private static Field<String> given(Staging staged) {
        return part(staged, "given_name", "^(.*\\S)\\s+\\S+$");
    }

    private static Field<String> family(Staging staged) {
        return part(staged, "family_name", "(\\S+)\\s*$");
    }

    private static Field<String> part(Staging staged, String field, String pattern) {
        if (staged.has("given_name") || staged.has("family_name")) {
            return staged.has(field) ? staged.column(field, String.class) : DSL.castNull(SQLDataType.CLOB);
        }
        return DSL.function(
                DSL.name("substring"), SQLDataType.CLOB, staged.column("name", String.class), DSL.inline(pattern));
    }

    private static void link(Staging staged) {
        if (!staged.has("works_at")) {
            return;
        }
        Upsert link = staged.into(LINK)
                .keyedBy(LINK.FROM_ID, staged.column("id", LINK.FROM_ID))
                .keyedBy(LINK.TO_ID, staged.column("works_at", LINK.TO_ID))
                .keyedBy(LINK.KIND, DSL.val(LinkKind.WORKS_AT, LINK.KIND))
                .first(LINK.ID, Upsert.newId().coerce(LINK.ID))
                .where(staged.column("works_at", UUID.class).isNotNull());
        if (staged.has("job_title")) {
            link.first(LINK.ROLE, staged.column("job_title", LINK.ROLE));
        }
        link.run();
    }

    @Override
    public List<TableField<?, ?>> belongings() {
        return PartyIntake.belongings();
    }

    @Override
    public Map<String, Select<Record2<String, UUID>>> naturalKeys() {
        return PartyIntake.naturalKeys(PartyKind.PERSON);
    }
}
