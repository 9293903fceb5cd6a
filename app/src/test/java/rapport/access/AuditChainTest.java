package rapport.access;

import static org.assertj.core.api.Assertions.assertThat;
import static rapport.Cast.amina;
import static rapport.Cast.as;
import static rapport.Cast.carol;
import static schema.access.tables.AuditSeal.AUDIT_SEAL;

import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import rapport.FreshDatabaseTest;
import rapport.access.AuditChain.Fault;
import rapport.access.AuditChain.Verdict;
import rapport.directory.Organisations;
import rapport.interactions.Known;
import rapport.platform.home.Home;

/** Somebody with all rights in the database changes the trail, and it shows. */
@FreshDatabaseTest
class AuditChainTest {

    @Autowired
    Organisations organisations;

    @Autowired
    AuditSealer sealer;

    @Autowired
    AuditChain chain;

    @Autowired
    AuditHead head;

    @Autowired
    AuditCheck check;

    @Autowired
    MockMvcTester http;

    @Autowired
    Home home;

    @Autowired
    DSLContext db;

    @Autowired
    PlatformTransactionManager transactions;

    @BeforeEach
    void a_trail_of_some_entries() throws IOException {
        Files.deleteIfExists(home.auditHead());
        for (int i = 1; i <= 5; i++) {
            Known.firm(organisations, "Mill " + i);
        }
        assertThat(sealer.seal())
                .hasValueSatisfying(link -> assertThat(link.entries()).isGreaterThanOrEqualTo(5));
    }

    @Test
    void an_untouched_trail_is_intact() {
        Known.firm(organisations, "Late Mill");

        Verdict verdict = chain.verify();

        assertThat(verdict.broken()).isNull();
        assertThat(verdict.sealed()).isGreaterThanOrEqualTo(5);
        assertThat(verdict.waiting()).isEqualTo(1);
        assertThat(sealer.seal()).isPresent();
        assertThat(sealer.seal()).isEmpty();
        assertThat(chain.verify().waiting()).isZero();
    }

    @Test
    void a_changed_entry_is_found() {
        behind("update access.audit_entry set user_id = '" + carol.id() + "' where id = " + entry(3));

        assertThat(chain.verify().broken()).isEqualTo(new AuditChain.Break(3, entry(3), Fault.CHANGED));
    }

    @Test
    void a_changed_value_within_an_entry_is_found() {
        behind(
                "update access.audit_entry set changes = replace(changes::text, 'Mill 2', 'Mill 9')::jsonb where changes::text like '%Mill 2%'");

        assertThat(chain.verify().broken())
                .isNotNull()
                .satisfies(broken -> assertThat(broken.fault()).isEqualTo(Fault.CHANGED));
    }

    @Test
    void a_deleted_entry_is_found() {
        long gone = entry(2);
        behind("delete from access.audit_entry where id = " + gone);

        assertThat(chain.verify().broken()).isEqualTo(new AuditChain.Break(2, gone, Fault.ENTRY_MISSING));
    }

    @Test
    void an_entry_deleted_with_its_link_is_found() {
        long next = entry(3);
        behind("delete from access.audit_entry where id = " + entry(2));
        behind("delete from access.audit_seal where position = 2");

        assertThat(chain.verify().broken()).isEqualTo(new AuditChain.Break(2, next, Fault.LINK_MISSING));
    }

    @Test
    void entries_taken_off_the_end_are_found_by_what_the_home_folder_knows() {
        long last = sealed();
        head.note(AuditHead.Link.of(last, hash(last)));
        assertThat(chain.verify().broken()).isNull();

        behind("delete from access.audit_entry where id = " + entry(last));
        behind("delete from access.audit_seal where position = " + last);

        assertThat(chain.verify().broken()).isEqualTo(new AuditChain.Break(last, 0, Fault.NOT_AS_NOTED));
    }

    @Test
    void an_entry_put_in_beside_the_chain_is_found() {
        behind("insert into access.audit_entry (id, at, actor, action) values (1000000, now(), 'system', 'created')");

        assertThat(chain.verify().broken()).isEqualTo(new AuditChain.Break(0, 1_000_000, Fault.NOT_CHAINED));
    }

    @Test
    void entries_that_change_places_are_found() {
        long second = entry(2);
        long third = entry(3);
        behind(
                "update access.audit_seal set entry_id = case position when 2 then -3 else -2 end where position in (2, 3)");
        behind("update access.audit_seal set entry_id = case position when 2 then " + third + " else " + second
                + " end where position in (2, 3)");

        assertThat(chain.verify().broken()).isEqualTo(new AuditChain.Break(2, third, Fault.CHANGED));
    }

    @Test
    void an_entry_that_is_committed_late_is_sealed_all_the_same() throws Exception {
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch mayCommit = new CountDownLatch(1);
        CompletableFuture<Void> slow =
                CompletableFuture.runAsync(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
                    Known.firm(organisations, "Slow Mill");
                    written.countDown();
                    await(mayCommit);
                }));
        await(written);
        Known.firm(organisations, "Quick Mill");
        assertThat(sealer.seal()).isPresent();
        long sealedBefore = sealed();

        mayCommit.countDown();
        slow.get(20, TimeUnit.SECONDS);
        assertThat(sealer.seal())
                .hasValueSatisfying(link -> assertThat(link.entries()).isEqualTo(1));

        assertThat(sealed()).isEqualTo(sealedBefore + 1);
        assertThat(entry(sealed())).as("begun earlier, sealed later").isLessThan(entry(sealedBefore));
        assertThat(chain.verify().broken()).isNull();
    }

    @Test
    void what_the_check_at_night_found_stands_on_the_page() {
        assertThat(http.get().uri("/settings/audit").with(as(amina))).bodyText().contains("Not checked yet");

        check.run();
        assertThat(http.get().uri("/settings/audit").with(as(amina))).bodyText().contains("The chain is unbroken");

        long changed = entry(3);
        behind("update access.audit_entry set user_id = '" + carol.id() + "' where id = " + changed);
        check.run();
        assertThat(http.get().uri("/settings/audit").with(as(amina)))
                .bodyText()
                .contains("The chain is broken", "Entry " + changed + " is the first");
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As a superuser can, whom no trigger stops. */
    private void behind(String sql) {
        db.connection(connection -> {
            try (var statement = connection.createStatement()) {
                statement.execute("set session_replication_role = replica");
                assertThat(statement.executeUpdate(sql)).as(sql).isPositive();
                statement.execute("set session_replication_role = origin");
            }
        });
    }

    private long entry(long position) {
        return db.select(AUDIT_SEAL.ENTRY_ID)
                .from(AUDIT_SEAL)
                .where(AUDIT_SEAL.POSITION.eq(position))
                .fetchSingle()
                .value1();
    }

    private byte[] hash(long position) {
        return db.select(AUDIT_SEAL.HASH)
                .from(AUDIT_SEAL)
                .where(AUDIT_SEAL.POSITION.eq(position))
                .fetchSingle()
                .value1();
    }

    private long sealed() {
        return db.select(DSL.max(AUDIT_SEAL.POSITION))
                .from(AUDIT_SEAL)
                .fetchSingle()
                .value1();
    }
}
