package rapport.customization;

import static org.assertj.core.api.Assertions.assertThat;
import static schema.customization.tables.Tag.TAG;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import rapport.FreshDatabaseTest;
import rapport.platform.ids.Ids;
import rapport.platform.web.Remembered;

/** The number under which the words and views of the company are remembered. */
@FreshDatabaseTest
class EditionTest {

    @Autowired
    private DSLContext db;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void every_table_that_is_remembered_raises_it() {
        List<String> tables = db.select(DSL.field("tgrelid::regclass::text", String.class))
                .from("pg_trigger")
                .where(DSL.field("tgname", String.class).eq("edition"))
                .and(DSL.field("tgenabled", String.class).eq("A"))
                .fetch(row -> row.value1());
        assertThat(Set.copyOf(tables))
                .isEqualTo(Set.of(
                        "customization.field",
                        "customization.field_choice",
                        "customization.section",
                        "customization.tag",
                        "customization.view",
                        "customization.view_pin",
                        "customization.view_default"));
    }

    @Test
    void a_transaction_raises_it_once_when_it_commits_and_not_at_all_when_it_does_not() {
        long before = edition();
        transaction.executeWithoutResult(status -> {
            add("One");
            add("Two");
            assertThat(edition()).isEqualTo(before);
        });
        assertThat(edition()).isEqualTo(before + 1);

        transaction.executeWithoutResult(status -> {
            add("Three");
            status.setRollbackOnly();
        });
        assertThat(edition()).isEqualTo(before + 1);
    }

    @Test
    void changing_and_deleting_raise_it_and_so_does_a_bulk_load() {
        raises(() -> db.update(TAG).set(TAG.COLOUR, (short) 3).execute());
        raises(() -> {
            db.setLocal(DSL.name("session_replication_role"), DSL.inline("replica"))
                    .execute();
            return add("In bulk");
        });
        raises(() -> db.deleteFrom(TAG).execute());
    }

    private void raises(Supplier<Integer> change) {
        add("Something");
        long before = edition();
        Integer rows = transaction.execute(status -> change.get());
        assertThat(rows).isPositive();
        assertThat(edition()).isGreaterThan(before);
    }

    private int add(String name) {
        return db.insertInto(TAG)
                .set(TAG.ID, new TagId(Ids.next()))
                .set(TAG.NAME, name + " " + Ids.next())
                .set(TAG.COLOUR, (short) 1)
                .execute();
    }

    private long edition() {
        return db.select(Remembered.NUMBER).fetchSingle(Remembered.NUMBER);
    }
}
