package rapport.platform.undo;

import static org.assertj.core.api.Assertions.assertThat;
import static rapport.Cast.as;
import static rapport.Cast.bruno;
import static rapport.Cast.carol;
import static schema.directory.tables.Party.PARTY;
import static schema.platform.tables.JournalEntry.JOURNAL_ENTRY;
import static schema.platform.tables.Origin.ORIGIN;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import rapport.RapportTest;
import rapport.WholeDatabase;
import rapport.directory.LinkKind;
import rapport.directory.Links;
import rapport.directory.NewLink;
import rapport.directory.Organisations;
import rapport.directory.PartyId;
import rapport.directory.People;
import rapport.interactions.Channel;
import rapport.interactions.Contact;
import rapport.interactions.Direction;
import rapport.interactions.Interactions;
import rapport.interactions.Known;
import rapport.interactions.Logging;
import rapport.interactions.NewPromise;
import rapport.interactions.Promises;
import rapport.interactions.Severity;
import rapport.interactions.Side;
import rapport.interactions.Signal;
import rapport.platform.text.Text;
import rapport.platform.undo.Undoing.Reason;

/** What is deleted comes back, with all that was attached to it. */
@RapportTest
class JournalTest {

    @Autowired
    MockMvcTester http;

    @Autowired
    Organisations organisations;

    @Autowired
    People people;

    @Autowired
    Links links;

    @Autowired
    Interactions interactions;

    @Autowired
    Promises promises;

    @Autowired
    Journal journal;

    @Autowired
    Undo undo;

    @Autowired
    DSLContext db;

    PartyId firm;
    PartyId elena;
    PartyId mill;
    UUID contact;

    @BeforeEach
    void a_firm_with_all_that_may_be_attached() {
        firm = Known.firm(organisations, "Harbour & Pine");
        mill = Known.firm(organisations, "Old Mill");
        elena = Known.person(people, links, firm, "Elena", "Marsh");
        links.add(new NewLink(mill, firm, LinkKind.SUPPLIES, null, null, null), bruno);
        Instant then = Instant.now().minus(20, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MICROS);
        Contact call = new Contact(
                Channel.CALL,
                Direction.IN,
                true,
                Side.THEM,
                then,
                null,
                null,
                "About autumn",
                Set.of(elena),
                Set.of(Signal.PRAISE),
                null,
                null,
                false);
        Logging.Logged logged = (Logging.Logged) interactions.log(firm, call, bruno);
        contact = logged.id().value();
        promises.make(
                firm,
                new NewPromise(
                        Side.US, "Send the plan", Severity.NORMAL, then, then.plus(3, ChronoUnit.DAYS), logged.id()),
                bruno);
        post(
                "/parties/" + firm + "/orders",
                "direction",
                "sold",
                "number",
                "A-1",
                "currency",
                "EUR",
                "ordered_on",
                "2026-03-01",
                "required_on",
                "2026-03-10",
                "carrier",
                "Old Mill",
                "what",
                "Rope",
                "quantity",
                "2",
                "price",
                "3");
        post("/parties/" + firm + "/deals", "title", "Roof", "column", column(), "worth", "", "currency", "EUR");
        post(
                "/parties/" + firm + "/agreements",
                "title",
                "Care",
                "starts_on",
                "2026-01-01",
                "currency",
                "EUR",
                "worth",
                "");
        post("/tasks", "title", "Call them", "about", "party:" + firm, "due_on", "2026-12-01");
        db.insertInto(ORIGIN)
                .values("organisation", "old-crm", "17", firm.value(), null, null)
                .execute();
    }

    @Test
    void an_organisation_comes_back_with_every_row_that_was_attached_to_it() {
        WholeDatabase before = WholeDatabase.of(db);

        UUID entry = deleted("/organisations/" + firm);
        WholeDatabase without = WholeDatabase.of(db);
        assertThat(without.size()).isLessThan(before.size() - 10);
        assertThat(without.rows().get("\"platform\".\"origin\"")).isEmpty();

        assertThat(post("/undo/" + entry, "back", "/relationships"))
                .hasStatus(303)
                .hasHeader("Location", "/relationships");
        assertThat(WholeDatabase.of(db)).isEqualTo(before);
    }

    @Test
    void a_person_an_order_a_deal_an_agreement_a_promise_a_contact_and_a_task_come_back() {
        WholeDatabase before = WholeDatabase.of(db);
        List<String> paths = List.of(
                "/people/" + elena,
                "/organisations/" + mill,
                "/orders/" + first("sales", "order"),
                "/deals/" + first("sales", "deal"),
                "/agreements/" + first("sales", "agreement"),
                "/promises/" + promiseOfOurs(),
                "/contacts/" + contact,
                "/tasks/" + first("work", "task"));

        for (String path : paths) {
            UUID entry = deleted(path);
            assertThat(WholeDatabase.of(db)).as(path).isNotEqualTo(before);
            assertThat(post("/undo/" + entry)).as(path).hasStatus(303);
            assertThat(WholeDatabase.of(db)).as(path).isEqualTo(before);
        }
    }

    @Test
    void what_somebody_changed_meanwhile_is_not_deleted() {
        assertThat(post("/organisations/" + firm + "/deletion", "version", "7")).hasStatus(409);
        assertThat(organisations.find(firm, bruno)).isPresent();
    }

    @Test
    void what_was_changed_since_is_not_overwritten() {
        UUID entry = renamed("Harbour and Pine");
        db.update(PARTY).set(PARTY.ABOUT, "newer").where(PARTY.ID.eq(firm)).execute();

        assertThat(undo.undo(entry, bruno))
                .isEqualTo(new Undoing.Refused(Text.of("party.saved", "x"), Reason.CHANGED_SINCE));
        assertThat(organisations.get(firm, bruno).name()).isEqualTo("Harbour and Pine");
        assertThat(organisations.get(firm, bruno).about()).isEqualTo("newer");
    }

    @Test
    void what_has_other_things_attached_since_is_not_unmade() {
        PartyId[] made = new PartyId[1];
        UUID entry = journal.keep(Text.of("party.saved", "x"), bruno, () -> made[0] = Known.firm(organisations, "New"))
                .entry();
        interactions.log(
                made[0], Contact.of(Channel.CALL, Side.US, Instant.now().minusSeconds(60), "Hello"), bruno);
        WholeDatabase before = WholeDatabase.of(db);

        assertThat(undo.undo(entry, bruno))
                .isEqualTo(new Undoing.Refused(Text.of("party.saved", "x"), Reason.ATTACHED_SINCE));
        assertThat(WholeDatabase.of(db)).isEqualTo(before);
    }

    @Test
    void an_edit_counter_only_counts_upward() {
        UUID entry = renamed("Harbour and Pine");
        int edited = organisations.get(firm, bruno).version();

        assertThat(undo.undo(entry, bruno)).isInstanceOf(Undoing.Done.class);
        assertThat(organisations.get(firm, bruno).name()).isEqualTo("Harbour & Pine");
        assertThat(organisations.get(firm, bruno).version()).isGreaterThan(edited);
    }

    @Test
    void it_is_taken_back_once_and_within_seven_days() {
        UUID entry = renamed("Once");
        assertThat(undo.undo(entry, bruno)).isInstanceOf(Undoing.Done.class);
        assertThat(undo.undo(entry, bruno))
                .isEqualTo(new Undoing.Refused(Text.of("party.saved", "x"), Reason.ALREADY_UNDONE));

        UUID late = renamed("Late");
        db.update(JOURNAL_ENTRY)
                .set(JOURNAL_ENTRY.KEEP_UNTIL, Instant.now().minusSeconds(1))
                .where(JOURNAL_ENTRY.ID.eq(late))
                .execute();
        assertThat(undo.undo(late, bruno)).isEqualTo(new Undoing.Refused(Text.of("party.saved", "x"), Reason.TOO_LATE));
        assertThat(post("/undo/" + late)).hasStatus(422).bodyText().contains("7 days only");
    }

    @Test
    void carol_cannot_take_back_what_bruno_did() {
        UUID entry = renamed("His");

        assertThat(http.post().uri("/undo/" + entry).with(as(carol))).hasStatus(404);
        assertThat(organisations.get(firm, bruno).name()).isEqualTo("His");
    }

    @Test
    void work_that_writes_nothing_leaves_nothing_to_take_back() {
        Kept<String> kept = journal.keep(Text.of("party.saved", "x"), bruno, () -> "looked");

        assertThat(kept.entry()).isNull();
        assertThat(db.fetchCount(
                        JOURNAL_ENTRY, JOURNAL_ENTRY.WHAT.cast(String.class).contains("party.saved")))
                .isZero();
    }

    @Test
    void every_table_is_written_down_or_named_as_exempt() {
        var without = db.select(DSL.field("n.nspname || '.' || c.relname", String.class))
                .from("pg_class c join pg_namespace n on n.oid = c.relnamespace")
                .where("c.relkind = 'r' and n.nspname not in ('public', 'information_schema') and n.nspname !~ '^pg_'")
                .and("not exists (select from pg_trigger g where g.tgrelid = c.oid and g.tgname = 'journal')")
                .and(
                        "not exists (select from platform.journal_exempt e where e.schema_name = n.nspname and e.table_name = c.relname)")
                .fetch(0, String.class);

        assertThat(without)
                .as("a migration that makes a table ends with: select platform.keep_journal();")
                .isEmpty();
    }

    private UUID renamed(String name) {
        return journal.keep(
                        Text.of("party.saved", "x"),
                        bruno,
                        () -> db.update(PARTY)
                                .set(PARTY.NAME, name)
                                .set(PARTY.VERSION, PARTY.VERSION.plus(1))
                                .where(PARTY.ID.eq(firm))
                                .execute())
                .entry();
    }

    private UUID deleted(String path) {
        String table = path.split("/")[1];
        assertThat(post(path + "/deletion", "version", version(path), "back", "/"))
                .as(table)
                .hasStatus(303);
        return db.select(JOURNAL_ENTRY.ID)
                .from(JOURNAL_ENTRY)
                .orderBy(JOURNAL_ENTRY.AT.desc(), JOURNAL_ENTRY.ID.desc())
                .limit(1)
                .fetchSingle()
                .value1();
    }

    /** As the form has it. */
    private String version(String path) {
        String id = path.substring(path.lastIndexOf('/') + 1);
        String table = switch (path.split("/")[1]) {
            case "people", "organisations" -> "directory.party";
            case "orders" -> "sales.\"order\"";
            case "deals" -> "sales.deal";
            case "agreements" -> "sales.agreement";
            case "promises" -> "interactions.promise";
            case "contacts" -> "interactions.interaction";
            default -> "work.task";
        };
        return db.fetchValue("select version::text from " + table + " where id = ?::uuid", id)
                .toString();
    }

    private String first(String schema, String table) {
        return db.fetchValue("select id::text from " + schema + ".\"" + table + "\"")
                .toString();
    }

    private String promiseOfOurs() {
        return db.fetchValue("select id::text from interactions.promise where matter is null")
                .toString();
    }

    private String column() {
        http.get().uri("/parties/" + firm + "/deals/new").with(as(bruno)).exchange();
        return db.fetchValue("select id::text from sales.pipeline_column where outcome = 'open' limit 1")
                .toString();
    }

    private MvcTestResult post(String path, String... fields) {
        var request = http.post().uri(path).with(as(bruno));
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        MvcTestResult answer = request.exchange();
        assertThat(answer.getResponse().getStatus()).as(path).isIn(303, 409, 422, 404);
        return answer;
    }
}
