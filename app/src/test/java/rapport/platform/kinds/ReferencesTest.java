package rapport.platform.kinds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jooq.impl.DSL.name;
import static schema.directory.tables.ContactPoint.CONTACT_POINT;
import static schema.directory.tables.Party.PARTY;
import static schema.platform.tables.ReferencesAtOnce.REFERENCES_AT_ONCE;

import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import rapport.RapportTest;
import rapport.platform.database.Planner;
import rapport.platform.ids.Ids;

@RapportTest
class ReferencesTest {

    private static final Table<?> STAGED = DSL.table(name("staged"));
    private static final Table<?> JOURNAL = DSL.table(name("staged_journal"));

    @Autowired
    private DSLContext db;

    @Test
    void many_rows_are_checked_at_once_and_the_keys_check_again_afterwards() {
        UUID party = party();
        writeEntriesInChunks();
        assertThat(add(stage(party, Planner.MANY))).isEqualTo(Planner.MANY);

        assertThat(role()).isEqualTo("origin");
        assertThat(db.fetchCount(
                        CONTACT_POINT, CONTACT_POINT.PARTY_ID.coerce(UUID.class).eq(party)))
                .isEqualTo(Planner.MANY);
        // Held as a foreign key holds it: whoever deletes it waits until these rows can be seen.
        assertThat(db.select(DSL.field(name("xmax"), Object.class)
                                .cast(SQLDataType.CLOB)
                                .ne("0"))
                        .from(PARTY)
                        .where(PARTY.ID.coerce(UUID.class).eq(party))
                        .fetchSingle()
                        .value1())
                .isTrue();
    }

    @Test
    void one_of_many_rows_that_refers_to_nothing_is_refused_by_its_foreign_key() {
        Staging staging = stage(party(), Planner.MANY);
        db.update(STAGED)
                .set(DSL.field(name("party"), UUID.class), Ids.next())
                .where(DSL.field(name("row"), Long.class).eq(77L))
                .execute();

        assertThatThrownBy(() -> add(staging))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("contact_point_party_id_fkey");
    }

    @Test
    void a_table_whose_own_triggers_would_be_left_out_is_not_checked_at_once() {
        assertThat(db.fetchCount(REFERENCES_AT_ONCE.call("directory.contact_point")))
                .as("each row is to be in the audit trail")
                .isZero();
        writeEntriesInChunks();
        assertThat(db.fetchCount(REFERENCES_AT_ONCE.call("directory.contact_point")))
                .isEqualTo(1);
        assertThat(db.fetchCount(REFERENCES_AT_ONCE.call("interactions.interaction")))
                .as("its trigger is for what is deleted")
                .isEqualTo(3);
        assertThat(db.fetchCount(REFERENCES_AT_ONCE.call("relationships.relationship")))
                .isZero();
    }

    private void writeEntriesInChunks() {
        db.setLocal(name("rapport", "audit"), DSL.inline("off")).execute();
    }

    private UUID party() {
        UUID party = Ids.next();
        db.insertInto(PARTY)
                .set(PARTY.ID.coerce(UUID.class), party)
                .set(PARTY.KIND.coerce(String.class), "organisation")
                .set(PARTY.NAME, "Harbour and Pine")
                .set(PARTY.SORT_NAME, "harbour and pine")
                .execute();
        return party;
    }

    private Staging stage(UUID party, int many) {
        Table<?> numbers = DSL.generateSeries(1, many).as("n", "n");
        db.createTemporaryTable(STAGED)
                .as(DSL.select(
                                DSL.field(name("n", "n"), Long.class).as("row"),
                                DSL.uuid().as("id"),
                                DSL.val(party).as("party"),
                                DSL.inline(true).as("is_new"),
                                DSL.castNull(String.class).as("problem"))
                        .from(numbers))
                .execute();
        db.createTemporaryTable(JOURNAL).column("owner", SQLDataType.UUID).execute();
        return new Staging(
                db,
                KindDescription.of("thing"),
                Set.of(),
                new Circumstances("test", Currency.getInstance("EUR"), false, IfKnown.CREATE),
                "staged",
                "staged_journal");
    }

    private static int add(Staging staging) {
        Map<Field<?>, Field<?>> values = new LinkedHashMap<>();
        values.put(CONTACT_POINT.ID, staging.id());
        values.put(CONTACT_POINT.PARTY_ID, staging.column("party", UUID.class));
        values.put(CONTACT_POINT.KIND, DSL.inline("web"));
        values.put(CONTACT_POINT.VALUE, staging.row().cast(String.class));
        values.put(CONTACT_POINT.NORMALISED, staging.row().cast(String.class));
        return staging.insert(CONTACT_POINT, values, DSL.noCondition());
    }

    private String role() {
        return db.select(DSL.function(name("current_setting"), String.class, DSL.inline("session_replication_role")))
                .fetchSingle()
                .value1();
    }
}
