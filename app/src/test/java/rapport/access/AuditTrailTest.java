package rapport.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static rapport.Cast.amina;
import static rapport.Cast.as;
import static rapport.Cast.bruno;
import static rapport.Cast.carol;
import static rapport.Cast.formToken;
import static schema.access.tables.AuditEntry.AUDIT_ENTRY;
import static schema.access.tables.AuditExempt.AUDIT_EXEMPT;
import static schema.access.tables.User.USER;
import static schema.platform.tables.WorkedOut.WORKED_OUT;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import rapport.Cast;
import rapport.RapportTest;
import rapport.TestDatabase;
import rapport.directory.Organisations;
import rapport.directory.PartyId;
import rapport.interactions.Known;
import rapport.platform.text.Texts;
import schema.access.routines.CloseAudit;
import schema.access.tables.records.AuditEntryRecord;

@RapportTest
class AuditTrailTest {

    @Autowired
    private Denials denials;

    @Autowired
    MockMvcTester http;

    @Autowired
    Organisations organisations;

    @Autowired
    AuditWork work;

    @Autowired
    DSLContext db;

    /** A new table is in the trail as soon as its migration ends as all do; what is left out has a reason. */
    @Test
    void every_table_is_written_down_or_left_out_for_a_reason() {
        Set<String> audited = tables("select event_object_schema || '.' || event_object_table"
                + " from information_schema.triggers where trigger_name = 'audit'");
        Set<String> all = tables("select table_schema || '.' || table_name from information_schema.tables"
                + " where table_type = 'BASE TABLE' and table_schema not in ('public', 'information_schema')"
                + " and table_schema !~ '^pg_'");
        db.select(AUDIT_EXEMPT.SCHEMA_NAME, AUDIT_EXEMPT.TABLE_NAME)
                .from(AUDIT_EXEMPT)
                .forEach(row -> all.remove(row.value1() + "." + row.value2()));
        db.select(WORKED_OUT.SCHEMA_NAME, WORKED_OUT.TABLE_NAME)
                .from(WORKED_OUT)
                .where(DSL.cardinality(WORKED_OUT.COLUMNS).eq(0))
                .forEach(row -> all.remove(row.value1() + "." + row.value2()));
        // What migrations alone write.
        all.removeAll(Set.of(
                "access.audit_exempt", "access.audit_omitted", "platform.journal_exempt", "platform.worked_out"));

        assertThat(audited).containsAll(all).hasSizeGreaterThan(40);
        audited.removeAll(Set.of(
                "access.audit_exempt", "access.audit_omitted", "platform.journal_exempt", "platform.worked_out"));
        assertThat(audited)
                .allSatisfy(table -> assertThat(Texts.t("audit.kind." + table)).isNotEmpty());
    }

    private Set<String> tables(String query) {
        return new TreeSet<>(db.fetch(query).getValues(0, String.class));
    }

    @Test
    void one_form_is_one_entry_with_before_and_after() {
        PartyId mill = Known.firm(organisations, "Old Mill");
        long before = last();

        MvcTestResult saved = http.post()
                .uri("/organisations/{id}", mill)
                .with(as(bruno))
                .formField("name", "New Mill")
                .formField("version", "0")
                .exchange();

        assertThat(saved).hasStatus(303);
        List<AuditEntryRecord> entries = since(before);
        assertThat(entries).hasSize(1);
        AuditEntryRecord entry = entries.getFirst();
        assertThat(entry.getActor()).isEqualTo("user");
        assertThat(entry.getUserId()).isEqualTo(bruno.id());
        assertThat(entry.getWay()).isEqualTo("POST /organisations/{id}");
        assertThat(entry.getAddress()).isEqualTo("127.0.0.1");
        assertThat(entry.getAction()).isEqualTo("changed");
        assertThat(entry.getSubjects()).contains(mill.value());
        assertThat(entry.getChanges().data())
                .contains("\"before\": {")
                .contains("\"name\": \"Old Mill\"")
                .contains("\"name\": \"New Mill\"");
    }

    @Test
    void an_entry_is_about_a_record_and_not_about_what_belongs_to_it() {
        PartyId mill = Known.firm(organisations, "Old Mill");
        for (String phone : List.of("+351 22 555 0190", "+351 22 555 0191")) {
            long before = last();
            assertThat(http.post()
                            .uri("/organisations/{id}", mill)
                            .with(as(bruno))
                            .formField("name", "Mill " + phone)
                            .formField("phone", phone)
                            .formField(
                                    "version",
                                    Integer.toString(
                                            organisations.get(mill, bruno).version())))
                    .hasStatus(303);

            assertThat(since(before)).hasSize(1).first().satisfies(entry -> {
                assertThat(entry.getAction()).isEqualTo("changed");
                assertThat(entry.getKind()).isEqualTo("directory.party");
                assertThat(entry.getSubjectId()).isEqualTo(mill.value());
                assertThat(entry.getChanges().data()).contains("directory.contact_point");
            });
        }
    }

    @Test
    void what_is_read_leaves_no_entry() {
        PartyId mill = Known.firm(organisations, "Old Mill");
        long before = last();

        assertThat(http.get().uri("/organisations/{id}", mill).with(as(bruno))).hasStatus(303);
        assertThat(http.get().uri("/people").with(as(bruno))).hasStatusOk();

        assertThat(since(before)).isEmpty();
    }

    @Test
    void a_change_that_is_refused_leaves_no_entry() {
        PartyId mill = Known.firm(organisations, "Old Mill");
        long before = last();

        assertThat(http.post()
                        .uri("/organisations/{id}", mill)
                        .with(as(bruno))
                        .formField("name", "")
                        .formField("version", "0"))
                .hasStatus(422);

        assertThat(since(before)).isEmpty();
    }

    @Test
    void no_secret_stands_in_the_trail() {
        long before = last();
        db.update(USER)
                .set(USER.PASSWORD_HASH, "planted-secret-of-the-hash")
                .where(USER.ID.eq(carol.id()))
                .execute();
        assertThat(http.post()
                        .uri("/settings/users")
                        .with(as(amina))
                        .formField("name", "Dora")
                        .formField("email", "dora@rapport.example")
                        .formField("role", "member"))
                .hasStatusOk();
        assertThat(http.post()
                        .uri("/settings/webhooks")
                        .with(as(amina))
                        .formField("name", "Warehouse")
                        .formField("address", "http://" + TestDatabase.RECEIVERS + "/rapport")
                        .formField("kinds", "order")
                        .formField("events", "changed"))
                .hasStatusOk();

        List<AuditEntryRecord> entries = since(before);
        String all = entries.stream().map(entry -> entry.getChanges().data()).collect(Collectors.joining());
        assertThat(all)
                .contains("access.user", "access.invitation", "exchange.webhook", "\"password_hash\": \"***\"")
                .doesNotContain("planted-secret-of-the-hash");
        assertThat(entries)
                .allSatisfy(entry -> assertThat(entry.getChanges().data())
                        .doesNotContainPattern("\"(secret|token_hash|password_hash|code_hash)\": \"(?!\\*\\*\\*\")"));
    }

    @Test
    void signing_in_and_out_and_failing_to_are_entries() {
        anotherMinute();
        long before = last();
        assertThat(signIn("not the password")).hasStatus(422);
        assertThat(signIn("not the password")).hasStatus(422);
        assertThat(signIn(Cast.PASSWORD)).hasStatus(303);
        assertThat(http.post().uri("/sign-out").with(as(carol))).hasStatus(303);
        work.run();

        assertThat(since(before))
                .extracting(AuditEntryRecord::getAction, AuditEntryRecord::getUserId)
                .contains(
                        tuple("signed_in", bruno.id()),
                        tuple("sign_in_failed", bruno.id()),
                        tuple("signed_out", carol.id()));
        assertThat(since(before).toString()).doesNotContain("not the password");
    }

    /** What others were refused in this minute, in the same application, is told and counts no more. */
    private void anotherMinute() {
        ReflectionTestUtils.setField(denials, "minute", Instant.EPOCH);
        work.run();
    }

    private MvcTestResult signIn(String password) {
        return http.post()
                .uri("/sign-in")
                .with(formToken())
                .formField("email", Cast.email(bruno))
                .formField("password", password)
                .exchange();
    }

    @Test
    void a_flood_of_refusals_is_told_in_few_entries() {
        anotherMinute();
        long before = last();
        for (int i = 0; i < 300; i++) {
            assertThat(http.get().uri("/settings/users").with(as(carol))).hasStatus(404);
        }
        work.run();

        List<AuditEntryRecord> denied = since(before).stream()
                .filter(entry ->
                        entry.getAction().equals("denied") && carol.id().equals(entry.getUserId()))
                .toList();
        // One at once, and one at the end of each minute that the 300 took.
        assertThat(denied).isNotEmpty().hasSizeLessThan(6);
        assertThat(denied.getFirst().getWay()).isEqualTo("GET /settings/users");
    }

    @Test
    void the_database_refuses_to_change_delete_or_empty_the_trail() {
        Known.firm(organisations, "Old Mill");
        close();

        assertThatThrownBy(() -> db.transaction(inner -> inner.dsl()
                        .update(AUDIT_ENTRY)
                        .set(AUDIT_ENTRY.ACTION, "read")
                        .execute()))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("only added to");
        assertThatThrownBy(() -> db.transaction(
                        inner -> inner.dsl().deleteFrom(AUDIT_ENTRY).execute()))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> db.transaction(
                        inner -> inner.dsl().truncate(AUDIT_ENTRY).execute()))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void carol_cannot_see_the_trail_and_amina_finds_what_she_looks_for() {
        PartyId mill = Known.firm(organisations, "Old Mill");
        http.post()
                .uri("/organisations/{id}", mill)
                .with(as(bruno))
                .formField("name", "=New <b>Mill")
                .formField("version", "0")
                .exchange();
        close();

        assertThat(http.get().uri("/settings/audit").with(as(carol))).hasStatus(404);
        assertThat(http.post().uri("/settings/audit/export").with(as(carol))).hasStatus(404);
        assertThat(http.get()
                        .uri(
                                "/settings/audit?who={who}&action=changed",
                                bruno.id().toString())
                        .with(as(amina)))
                .hasStatusOk()
                .bodyText()
                .contains("Old Mill", "=New &lt;b>Mill");
        assertThat(http.get()
                        .uri("/settings/audit?who={who}", carol.id().toString())
                        .with(as(amina)))
                .bodyText()
                .doesNotContain("Old Mill");
        long number = last();
        assertThat(http.get().uri("/settings/audit/{id}", number).with(as(amina)))
                .hasStatusOk()
                .bodyText()
                .contains("<del>Old Mill</del>");
    }

    @Test
    void an_export_is_an_entry_itself_and_holds_no_formula() throws Exception {
        PartyId mill = Known.firm(organisations, "Old Mill");
        close();
        long before = last();

        MvcTestResult export = http.post()
                .uri("/settings/audit/export?subject={id}", mill.toString())
                .with(as(amina))
                .exchange();

        assertThat(export).hasStatusOk();
        String csv = export.getResponse().getContentAsString(StandardCharsets.UTF_8);
        assertThat(csv).startsWith("number,at,actor,").contains("Old Mill");
        assertThat(since(before)).extracting(AuditEntryRecord::getAction).containsExactly("exported");
    }

    @Test
    void a_record_has_its_history_for_whoever_sees_it() {
        PartyId mill = Known.firm(organisations, "Old Mill");
        http.post()
                .uri("/organisations/{id}", mill)
                .with(as(bruno))
                .formField("name", "New Mill")
                .formField("version", "0")
                .exchange();
        close();

        assertThat(http.get().uri("/records/party/{id}/history", mill).with(as(carol)))
                .hasStatusOk()
                .bodyText()
                .contains("Bruno", "<del>Old Mill</del>", "<ins>New Mill</ins>");
        assertThat(http.get().uri("/records/organisation/{id}/history", mill).with(as(carol)))
                .hasStatusOk();
        assertThat(http.get()
                        .uri("/records/party/{id}/history", UUID.randomUUID())
                        .with(as(carol)))
                .hasStatus(404);
        assertThat(http.get().uri("/records/nonsense/{id}/history", mill).with(as(carol)))
                .hasStatus(404);
    }

    @Test
    void what_was_written_again_as_it_was_is_not_told() {
        PartyId mill = Known.firm(organisations, "Old Mill");
        for (String name : List.of("Old Mill", "New Mill")) {
            assertThat(http.post()
                            .uri("/organisations/{id}", mill)
                            .with(as(bruno))
                            .formField("name", name)
                            .formField("phone", "+351 22 555 0190")
                            .formField(
                                    "version",
                                    Integer.toString(
                                            organisations.get(mill, bruno).version())))
                    .hasStatus(303);
        }
        long number = last();

        assertThat(http.get().uri("/settings/audit/{id}", number).with(as(amina)))
                .hasStatusOk()
                .bodyText()
                .contains("<ins>New Mill</ins>")
                .doesNotContain("0190");
    }

    /** Writes what this test's transaction has done so far, as its commit would. */
    private void close() {
        new CloseAudit().execute(db.configuration());
    }

    private long last() {
        close();
        Long last =
                db.select(DSL.max(AUDIT_ENTRY.ID)).from(AUDIT_ENTRY).fetchOne().value1();
        return last == null ? 0 : last;
    }

    private List<AuditEntryRecord> since(long before) {
        close();
        return db.selectFrom(AUDIT_ENTRY)
                .where(AUDIT_ENTRY.ID.gt(before))
                .orderBy(AUDIT_ENTRY.ID)
                .fetch();
    }
}
