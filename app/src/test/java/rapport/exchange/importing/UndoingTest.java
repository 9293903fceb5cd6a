package rapport.exchange.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static rapport.Cast.as;
import static rapport.Cast.bruno;
import static schema.directory.tables.ContactPoint.CONTACT_POINT;
import static schema.directory.tables.Party.PARTY;
import static schema.exchange.tables.ImportJob.IMPORT_JOB;
import static schema.sales.tables.Deal.DEAL;
import static schema.sales.tables.Order.ORDER;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import rapport.FreshDatabaseTest;
import rapport.exchange.importing.Undo.Done;
import rapport.exchange.importing.Undo.Reason;
import rapport.exchange.importing.Undo.Refused;
import rapport.exchange.importing.Undo.Why;
import rapport.platform.kinds.Staging;

@FreshDatabaseTest
class UndoingTest {

    /** The feed only ever grows, and the jobs are what remembers. */
    private static final Set<String> BESIDE = Set.of(
            "platform.change", "platform.change_reader", "platform.event_publication", "platform.scheduled_tasks");

    private static final String MAPPING = """
        source: shop
        currency: EUR
        pipelines:
          Retail: [Offer, {name: Won, outcome: won}]
        files:
          - {file: users.csv, kind: user, set: users, key: id, fields: {name: name, email: email}}
          - file: firms.csv
            kind: organisation
            set: firms
            key: id
            fields: {name: name, town: town, website: website, email: email, phone: phone, industry: trade, role: {column: role}}
          - file: staff.csv
            kind: person
            set: staff
            key: no
            fields: {name: name, email: mail, job_title: job, works_at: {column: firm, of: firms}}
          - {file: links.csv, kind: link, set: links, key: id, fields: {from: {column: a, of: firms}, to: {column: b, of: firms}, kind: {value: supplies}}}
          - {file: relations.csv, kind: relationship, set: relations, key: id, fields: {party: {column: firm, of: firms}, role: role, next_step: step}}
          - {file: categories.csv, kind: category, set: categories, key: id, fields: {name: name}}
          - {file: products.csv, kind: product, set: products, key: id, fields: {name: name, price: price, category: {column: category, of: categories}, supplier: {column: firm, of: firms}}}
          - {file: orders.csv, kind: order, set: orders, key: id, fields: {party: {column: firm, of: firms}, ordered_on: day, owner: {column: by, of: users}}}
          - {file: lines.csv, kind: order_line, set: lines, key: id, fields: {order: {column: order, of: orders}, product: {column: product, of: products}, quantity: n, unit_price: price}}
          - {file: deals.csv, kind: deal, set: deals, key: id, fields: {title: title, party: {column: firm, of: firms}, pipeline: {value: Retail}, column: column, worth: worth}}
          - {file: agreements.csv, kind: agreement, set: agreements, key: id, fields: {party: {column: firm, of: firms}, title: title, starts_on: day}}
          - file: calls.csv
            kind: interaction
            set: calls
            key: id
            fields: {party: {column: firm, of: firms}, channel: {value: call}, direction: way, at: at, people: {column: who, of: staff}, signals: signals, subject: subject}
          - {file: promises.csv, kind: promise, set: promises, key: id, fields: {party: {column: firm, of: firms}, made_by: {value: us}, what: what, made_at: at, due_at: due}}
          - {file: answers.csv, kind: satisfaction, set: answers, key: id, fields: {party: {column: firm, of: firms}, scale: {value: nps}, answer: answer, answered_at: at, interaction: {column: call, of: calls}}}
        """;

    private static final Map<String, String> BASE = Map.of(
            "users.csv", "id,name,email\nu1,Rita,rita@shop.example\n",
            "firms.csv", """
            id,name,town,website,email,phone,trade,role
            1,Alpha,Berlin,alpha.example,info@alpha.example,+49 30 1234567,Bakery,customer
            2,Beta,Paris,beta.example,hello@beta.example,,Hotel,supplier
            """,
            "staff.csv", "no,name,mail,job,firm\n1,Ada Berg,ada@alpha.example,Buyer,1\n",
            "categories.csv", "id,name\nc1,Coffee\n",
            "products.csv", "id,name,price,category,firm\np1,Beans,12.50,c1,2\n",
            "orders.csv", "id,firm,day,by\no1,1,2026-01-10,u1\n",
            "lines.csv", "id,order,product,n,price\nl1,o1,p1,3,12.50\n",
            "deals.csv", "id,title,firm,column,worth\nd1,Roll-out,1,Offer,500\n",
            "calls.csv", "id,firm,way,at,who,signals,subject\nk1,1,in,2026-01-05T10:00:00Z,1,enquiry,First\n");

    private static final Map<String, String> NEXT = Map.ofEntries(
            Map.entry("users.csv", "id,name,email\nu1,Rita Rose,rita@shop.example\nu2,Sven,sven@shop.example\n"),
            Map.entry("firms.csv", """
            id,name,town,website,email,phone,trade,role
            1,Alpha Ltd,Lyon,alpha.example,sales@alpha.example,,Café,customer;partner
            2,Beta,Paris,beta.example,hello@beta.example,+33 1 23456789,Hotel,supplier
            3,Gamma,Rome,gamma.example,info@gamma.example,,Bar,customer
            4,Alpha,Berlin,alpha.example,info@alpha.example,,,prospect
            """),
            Map.entry("staff.csv", """
            no,name,mail,job,firm
            1,Ada Berg,ada@alpha.example,Owner,3
            2,Bo Falk,bo@gamma.example,Buyer,3
            """),
            Map.entry("links.csv", "id,a,b\nx1,2,1\nx2,2,3\n"),
            Map.entry("relations.csv", "id,firm,role,step\nr1,2,distributor,Call them\nr2,1,customer,Visit\n"),
            Map.entry("categories.csv", "id,name\nc1,Coffee\nc2,Tea\n"),
            Map.entry("products.csv", "id,name,price,category,firm\np1,Beans,13,c2,2\np2,Leaves,4,c2,3\n"),
            Map.entry("orders.csv", "id,firm,day,by\no1,1,2026-01-11,u1\no2,3,2026-02-10,u2\n"),
            Map.entry("lines.csv", "id,order,product,n,price\nl1,o1,p1,4,12.50\nl2,o1,p2,1,4\nl3,o2,p2,2,4\n"),
            Map.entry("deals.csv", "id,title,firm,column,worth\nd1,Roll-out,3,Won,700\nd2,More,3,Won,10\n"),
            Map.entry("agreements.csv", "id,firm,title,day\na1,1,Support,2026-01-01\n"),
            Map.entry("calls.csv", """
            id,firm,way,at,who,signals,subject
            k1,1,in,2026-01-05T10:00:00Z,1;2,enquiry;praise,First
            k2,1,out,2026-01-01T10:00:00Z,2,,Earlier
            k3,3,in,2026-01-07T10:00:00Z,2,,Theirs
            """),
            Map.entry("promises.csv", "id,firm,what,at,due\nq1,1,Samples,2026-01-05,2026-01-09\n"),
            Map.entry("answers.csv", "id,firm,answer,at,call\ns1,1,9,2026-01-06,k1\n"));

    @Autowired
    private Imports imports;

    @Autowired
    private Undoing undoing;

    @Autowired
    private DSLContext db;

    @Autowired
    private MockMvcTester http;

    @TempDir
    private Path folder;

    private Path mapping;

    @BeforeEach
    void mapping() throws IOException {
        mapping = Files.writeString(folder.resolve("mapping.yaml"), MAPPING);
        bring(BASE);
    }

    @Test
    void what_an_import_made_and_changed_is_as_before_in_every_table() throws IOException {
        Map<String, List<String>> before = everything();
        List<Long> first = created(bring(NEXT));
        assertThat(everything()).isNotEqualTo(before);

        Done done = undone(last());

        assertThat(done.stayed()).isEmpty();
        assertThat(done.deleted()).isGreaterThan(10);
        assertThat(done.restored()).isGreaterThan(5);
        assertThat(everything()).isEqualTo(before);
        assertThat(created(bring(NEXT))).as("the same import again").isEqualTo(first);
    }

    @Test
    void it_can_be_taken_back_and_brought_again_as_often_as_one_likes() throws IOException {
        Map<String, List<String>> before = everything();
        for (int i = 0; i < 3; i++) {
            bring(NEXT);
            undone(last());
            assertThat(everything()).isEqualTo(before);
        }
    }

    @Test
    void an_import_into_an_empty_company_leaves_it_empty() throws IOException {
        undone(last());

        assertThat(db.fetchCount(PARTY)).isZero();
        assertThat(db.fetchCount(ORDER)).isZero();
        assertThat(db.fetchCount(schema.sales.tables.Pipeline.PIPELINE)).isZero();
        assertThat(db.fetchCount(schema.platform.tables.Origin.ORIGIN)).isZero();
    }

    @Test
    void what_somebody_changed_since_stays_and_is_named_with_what_it_needs() throws IOException {
        bring(NEXT);
        UUID job = last();
        UUID alpha = party("Alpha Ltd");
        UUID gamma = party("Gamma");
        db.update(PARTY)
                .set(PARTY.ABOUT, "We met them at the fair.")
                .set(PARTY.VERSION, PARTY.VERSION.plus(1))
                .where(PARTY.NAME.eq("Alpha Ltd"))
                .execute();
        assertThat(http.post()
                        .uri("/parties/" + gamma + "/contacts")
                        .with(as(bruno))
                        .formField("channel", "note")
                        .formField("text", "Likes dogs"))
                .hasStatus(303);

        Done done = undone(job);

        assertThat(done.stayed())
                .contains(new Undo.Stayed("organisation", alpha, Why.CHANGED))
                .contains(new Undo.Stayed("organisation", gamma, Why.ATTACHED));
        assertThat(db.fetchValue(PARTY.ABOUT, PARTY.NAME.eq("Alpha Ltd"))).isEqualTo("We met them at the fair.");
        assertThat(db.fetchValue(PARTY.TOWN, PARTY.NAME.eq("Gamma"))).isEqualTo("Rome");
        assertThat(db.fetchExists(PARTY, PARTY.NAME.eq("Bo Falk"))).isFalse();
        assertThat(db.fetchExists(DEAL, DEAL.TITLE.eq("More"))).isFalse();
    }

    @Test
    void a_changed_person_keeps_the_organisation_he_works_at() throws IOException {
        bring(NEXT);
        db.update(PARTY).set(PARTY.VERSION, 5).where(PARTY.NAME.eq("Bo Falk")).execute();

        Done done = undone(last());

        assertThat(done.stayed())
                .containsExactlyInAnyOrder(
                        new Undo.Stayed("person", party("Bo Falk"), Why.CHANGED),
                        new Undo.Stayed("organisation", party("Gamma"), Why.NEEDED));
    }

    @Test
    void what_a_later_import_changed_stays() throws IOException {
        bring(NEXT);
        UUID job = last();
        bring(Map.of("firms.csv", NEXT.get("firms.csv").replace("Rome", "Milan").replace("Lyon", "Nice")));

        Done done = undone(job);

        assertThat(done.stayed())
                .contains(
                        new Undo.Stayed("organisation", party("Gamma"), Why.CHANGED),
                        new Undo.Stayed("organisation", party("Alpha Ltd"), Why.CHANGED));
        assertThat(db.fetchValue(PARTY.TOWN, PARTY.NAME.eq("Alpha Ltd"))).isEqualTo("Nice");
    }

    @Test
    void imports_are_taken_back_one_after_the_other() throws IOException {
        Map<String, List<String>> base = everything();
        bring(NEXT);
        UUID job = last();
        Map<String, List<String>> next = everything();
        bring(Map.of("firms.csv", NEXT.get("firms.csv").replace("Rome", "Milan").replace("Lyon", "Nice")));

        undone(last());
        assertThat(everything()).isEqualTo(next);
        undone(job);
        assertThat(everything()).isEqualTo(base);
    }

    @Test
    void an_address_that_took_the_place_of_another_gives_it_back() throws IOException {
        UUID alpha = party("Alpha");
        db.insertInto(CONTACT_POINT)
                .set(CONTACT_POINT.ID, UUID.randomUUID())
                .set(CONTACT_POINT.PARTY_ID, new rapport.directory.PartyId(alpha))
                .set(CONTACT_POINT.KIND, rapport.directory.ContactPointKind.EMAIL)
                .set(CONTACT_POINT.VALUE, "Sales@alpha.example")
                .set(CONTACT_POINT.NORMALISED, "sales@alpha.example")
                .set(CONTACT_POINT.LABEL, "Sales")
                .set(CONTACT_POINT.IS_MAIN, false)
                .execute();
        Map<String, List<String>> before = everything();
        bring(NEXT);

        undone(last());

        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void it_is_refused_twice_and_after_seven_days() throws IOException {
        bring(NEXT);
        UUID job = last();
        undone(job);
        assertThat(undoing.undo(job, null)).isEqualTo(new Refused(Reason.DONE_BEFORE));

        bring(NEXT);
        UUID old = last();
        db.update(IMPORT_JOB)
                .set(
                        IMPORT_JOB.ENDED_AT,
                        DSL.currentInstant()
                                .minus(org.jooq.types.DayToSecond.valueOf(
                                        Duration.ofDays(7).plusMinutes(1))))
                .where(IMPORT_JOB.ID.eq(old))
                .execute();
        assertThat(undoing.undo(old, null)).isEqualTo(new Refused(Reason.TOO_LATE));
    }

    private Done undone(UUID job) {
        Undo undo = undoing.undo(job, bruno.id());
        assertThat(undo).isInstanceOf(Done.class);
        return (Done) undo;
    }

    private UUID party(String name) {
        return db.select(PARTY.ID.coerce(SQLDataType.UUID))
                .from(PARTY)
                .where(PARTY.NAME.eq(name))
                .fetchSingle()
                .value1();
    }

    private ImportResult bring(Map<String, String> files) throws IOException {
        Path place = Files.createTempDirectory(folder, "files");
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(place.resolve(file.getKey()), file.getValue());
        }
        ImportResult result = imports.run(Brought.request(mapping, false, place));
        assertThat(result.rejected()).as("%s", result).isZero();
        return result;
    }

    private static List<Long> created(ImportResult result) {
        return result.files().stream().map(FileResult::created).toList();
    }

    private UUID last() {
        return db.select(IMPORT_JOB.ID)
                .from(IMPORT_JOB)
                .orderBy(IMPORT_JOB.STARTED_AT.desc(), IMPORT_JOB.ID.desc())
                .limit(1)
                .fetchSingle()
                .value1();
    }

    /** Every row of every table, without the count of its versions and the audit trail, which go on. */
    private Map<String, List<String>> everything() {
        Map<String, List<String>> everything = new TreeMap<>();
        Catalog.of(db)
                .all()
                .filter(table -> !Catalog.nameOf(table).startsWith("exchange."))
                .filter(table -> !Catalog.nameOf(table).startsWith("access.audit_"))
                .filter(table -> !BESIDE.contains(Catalog.nameOf(table)))
                .forEach(table -> everything.put(Catalog.nameOf(table), rows(table)));
        return everything;
    }

    private List<String> rows(Table<?> table) {
        Table<?> row = table.as("row");
        return db
                .select(DSL.function("jsonb_delete", SQLDataType.JSONB, Staging.wholeRow(row), DSL.val("version"))
                        .cast(SQLDataType.CLOB))
                .from(row)
                .fetch()
                .stream()
                .map(any -> any.value1())
                .sorted()
                .toList();
    }
}
