package rapport.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static rapport.Cast.PASSWORD;
import static rapport.Cast.amina;
import static rapport.Cast.bruno;
import static rapport.Cast.carol;
import static rapport.Cast.email;
import static schema.access.tables.User.USER;
import static schema.customization.tables.Section.SECTION;
import static schema.customization.tables.View.VIEW;
import static schema.directory.tables.Organisation.ORGANISATION;
import static schema.directory.tables.Party.PARTY;
import static schema.exchange.tables.Preparation.PREPARATION;
import static schema.exchange.tables.SavedMapping.SAVED_MAPPING;
import static schema.exchange.tables.Webhook.WEBHOOK;
import static schema.exchange.tables.WebhookDelivery.WEBHOOK_DELIVERY;
import static schema.interactions.tables.Complaint.COMPLAINT;
import static schema.interactions.tables.File.FILE;
import static schema.interactions.tables.Promise.PROMISE;
import static schema.platform.tables.Job.JOB;
import static schema.relationships.tables.Ending.ENDING;
import static schema.sales.tables.Deal.DEAL;
import static schema.sales.tables.Pipeline.PIPELINE;
import static schema.sales.tables.PipelineColumn.PIPELINE_COLUMN;

import com.sun.net.httpserver.HttpServer;
import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import rapport.TestDatabase;
import rapport.access.Invitations;
import rapport.access.SignedInUser;
import rapport.customization.CustomField;
import rapport.customization.CustomFields;
import rapport.customization.FieldDraft;
import rapport.exchange.preparing.PreparationId;
import rapport.exchange.preparing.Running;
import rapport.platform.jobs.JobRunner;
import rapport.platform.jobs.Jobs;
import rapport.platform.jobs.Selection;
import rapport.platform.lists.BulkJob;
import rapport.platform.lists.Said;
import rapport.platform.user.CurrentUser;
import rapport.relationships.assessing.Assessor;
import rapport.sales.DealOutcome;

/** Writes that no form does as it stands on a page: something has to be typed, to have happened before, or to be sent by a script. */
final class OtherWrites {

    private static final Pattern SECRET = Pattern.compile("id=\"secret\"[^>]*>([A-Z2-7 ]+)<");

    private final ApplicationContext app;
    private final DSLContext db;
    private final Walk walk;
    private final Coast coast;

    OtherWrites(ApplicationContext app, Walk walk, Coast coast) {
        this.app = app;
        this.db = app.getBean(DSLContext.class);
        this.walk = walk;
        this.coast = coast;
    }

    /** Whatever is done with records and settings. */
    void ofTheCompany() throws IOException {
        parties();
        feedback();
        files();
        deals();
        relationship();
        lists();
        views();
        fields();
        settings();
        imports();
        jobs();
        moments();
        webhooks();
    }

    private void parties() {
        String hotel = coast.hotel().toString();
        walk.send("/people", amina, "given_name", "Pia", "family_name", "Sandoval");
        walk.send("/parties/" + hotel + "/roles", amina, "role", "distributor");
        walk.send("/parties/" + hotel + "/links", amina, "kind", "supplies:to", "other", "Twin " + hotel);
        List<UUID> two = ids(ORGANISATION).subList(0, 2);
        walk.send(
                "/duplicates/picked",
                amina,
                "id",
                two.getFirst().toString(),
                "id",
                two.getLast().toString());
        walk.send("/duplicates/" + two.getFirst() + "/" + two.getLast() + "/set-aside", amina);
    }

    private void feedback() {
        String hotel = coast.hotel().toString();
        walk.send("/parties/" + hotel + "/satisfactions", amina, "scale", "nps", "answer", "9");
        walk.send("/parties/" + hotel + "/complaints", amina, "what", "Too late again", "severity", "2");
        UUID complaint = newest(COMPLAINT);
        walk.send("/complaints/" + complaint + "/resolution", amina, "version", version(COMPLAINT, complaint));
        walk.send("/complaints/" + complaint + "/reopening", amina, "version", version(COMPLAINT, complaint));
        UUID promise = newest(PROMISE);
        walk.send("/promises/" + promise + "/due", amina, "day", "2027-01-15", "version", version(PROMISE, promise));
        walk.send("/promises/" + promise + "/withdrawal", amina, "version", version(PROMISE, promise));
    }

    private void files() {
        walk.upload("/files/of/party/" + coast.hotel(), amina, "offer.csv", "a,b\n1,2\n");
        UUID file = newest(FILE);
        walk.send("/files/" + file + "/deletion", amina);
        walk.send("/files/" + file + "/restoration", amina);
    }

    private void deals() {
        UUID deal = newest(DEAL);
        UUID column = UUID.randomUUID();
        UUID pipeline = newest(PIPELINE);
        walk.meanwhile(() -> db.insertInto(PIPELINE_COLUMN)
                .set(PIPELINE_COLUMN.ID, column)
                .set(PIPELINE_COLUMN.PIPELINE_ID, pipeline)
                .set(PIPELINE_COLUMN.NAME, "Talks by the sea")
                .set(PIPELINE_COLUMN.POSITION, 90)
                .set(PIPELINE_COLUMN.OUTCOME, DealOutcome.OPEN)
                .execute());
        walk.send("/deals/" + deal + "/column", amina, "to", column.toString(), "version", version(DEAL, deal));
    }

    private void relationship() {
        String path = coast.path();
        walk.send(
                path + "/stage",
                amina,
                "stage",
                "engagement",
                "reason",
                "They signed for two years",
                "expires_on",
                "2027-01-15");
        walk.send(path + "/stage/lift", amina);
        walk.send(path + "/ending", amina, "phase", "in_notice", "side", "them", "reason", "price");
        UUID ending = newest(ENDING);
        walk.send("/endings/" + ending + "/withdrawal", amina, "version", version(ENDING, ending));
        walk.send(path + "/ending", amina, "phase", "ended", "side", "them", "reason", "price");
        walk.meanwhile(() -> new Assessor(app).assess(coast.relationship().id()));
        walk.send(path + "/win-back", amina, "note", "They missed the coffee");
    }

    private void lists() {
        UUID hotel = coast.hotel().value();
        walk.send(
                "/lists/organisation/" + hotel + "/industry",
                amina,
                "value",
                "Guest houses",
                "version",
                version(PARTY, hotel));
        walk.send(
                "/lists/organisation/actions/assign_party",
                amina,
                "id",
                hotel.toString(),
                "choice",
                carol.id().toString());
    }

    private void views() {
        walk.send("/views", amina, "list", "/organisations", "query", "sort=name", "name", "By name");
        UUID view = newest(VIEW);
        String path = "/views/" + view;
        walk.send(path, amina, "name", "From A to Z", "audience", "private", "version", version(VIEW, view));
        walk.send(path + "/pin", amina, "on", "true");
        walk.send(path + "/opening", amina, "on", "true");
        walk.send(path + "/deletion", amina);
    }

    private void fields() {
        String path = "/settings/fields/organisation";
        CustomFields fields = app.getBean(CustomFields.class);
        walk.meanwhile(() -> fields.add("organisation", FieldDraft.text("Anthem"), amina));
        CustomField anthem = fields.of("organisation").stream()
                .filter(field -> field.label().equals("Anthem"))
                .findFirst()
                .orElseThrow();
        String one = path + "/" + anthem.id().value();
        walk.send(path + "/sections", amina, "name", "By the sea");
        walk.send(path + "/sections", amina, "name", "In the hills");
        UUID section = newest(SECTION);
        walk.send(path + "/sections/" + section, amina, "name", "In the mountains");
        walk.send(path + "/sections/" + section + "/place", amina, "up", "true");
        walk.send(one + "/place", amina, "section", section.toString());
        walk.send(
                one + "/deletion",
                amina,
                "version",
                Integer.toString(fields.get(anthem.id(), amina).version()));
        walk.send(one + "/restoration", amina);
        walk.send(one + "/indexes", amina);
    }

    private void settings() {
        walk.send("/settings/currencies", amina, "currency", "CHF", "day", "2026-02-01", "value", "1.05");
        String carols = "/settings/users/" + carol.id();
        walk.send(carols + "/mail", amina);
        walk.send(carols + "/disabling", amina, "version", version(carol));
        walk.send(carols + "/enabling", amina, "version", version(carol));
    }

    private void imports() {
        String id = uploaded("first.csv");
        String path = "/imports/" + id;
        walk.send(path + "/mapping", amina, "name", "From the fair");
        UUID mapping = newest(SAVED_MAPPING);
        String other = uploaded("second.csv");
        walk.send(
                "/imports/" + other + "/files/0",
                amina,
                "kind",
                "organisation",
                "to.1",
                "organisation.name",
                "to.2",
                "",
                "to.3",
                "",
                "version",
                version(PREPARATION, UUID.fromString(other)));
        walk.send(
                "/imports/" + other + "/mapping/use",
                amina,
                "mapping",
                mapping.toString(),
                "version",
                version(PREPARATION, UUID.fromString(other)));
        walk.send("/imports/mappings/" + mapping + "/deletion", amina);
        walk.send("/imports/" + other + "/deletion", amina);
        walk.send(path + "/run", amina);
        walk.send(path + "/stop", amina);
        walk.meanwhile(() -> app.getBean(Running.class).work(PreparationId.of(id)));
        walk.send(path + "/undo", amina);
        walk.meanwhile(() -> app.getBean(Running.class).work(PreparationId.of(id)));
    }

    private String uploaded(String file) {
        MvcTestResult answer =
                walk.upload("/imports", amina, file, "Company ID,Company,Town\nq-1,Quill and Ember,Bruges\n");
        return answer.getResponse().getHeader("Location").replaceAll("^/imports/|/files/.*$", "");
    }

    private void jobs() {
        JobRunner runner = app.getBean(JobRunner.class);
        walk.meanwhile(() -> db.select(JOB.ID).from(JOB).forEach(job -> runner.run(job.value1(), () -> false)));
        walk.send("/duplicates/scan", amina);
        Said said = new Said("organisation", bruno.id().toString(), Map.of());
        UUID job = app.getBean(Jobs.class)
                .start(
                        app.getBean(BulkJob.class),
                        new BulkJob.Instructions("assign_party", said, "Bruno"),
                        Selection.of(List.of(coast.hotel().toString())),
                        amina);
        walk.meanwhile(() -> runner.run(job, () -> false));
        walk.send("/jobs/" + job + "/undo", amina);
    }

    /** What is of the moment. */
    private void moments() {
        walk.send("/notices/seen", amina);
        walk.send("/notices/" + UUID.randomUUID(), amina, "to", "/notices");
        walk.send("/search/opened", amina, "id", coast.hotel().toString());
        walk.send("/profile/theme", amina, "theme", "dark");
    }

    private void webhooks() throws IOException {
        HttpServer receiver = HttpServer.create(new InetSocketAddress(TestDatabase.RECEIVERS, 0), 0);
        receiver.createContext("/", exchange -> {
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        receiver.start();
        try {
            String address = "http://" + TestDatabase.RECEIVERS + ":"
                    + receiver.getAddress().getPort() + "/hook";
            walk.send(
                    "/settings/webhooks",
                    amina,
                    "name",
                    "Ledger",
                    "address",
                    address,
                    "kinds",
                    "order",
                    "events",
                    "changed");
            UUID hook = newest(WEBHOOK);
            String path = "/settings/webhooks/" + hook;
            walk.send(path + "/trial", amina);
            walk.send(path + "/pause", amina);
            walk.send(path + "/resumption", amina);
            UUID delivery = givenUp(hook);
            walk.send(path + "/redelivery", amina);
            walk.send(path + "/deliveries/" + delivery + "/redelivery", amina);
        } finally {
            receiver.stop(0);
        }
    }

    private UUID givenUp(UUID hook) {
        UUID id = UUID.randomUUID();
        Instant now = Instant.now();
        db.insertInto(WEBHOOK_DELIVERY)
                .set(WEBHOOK_DELIVERY.ID, id)
                .set(WEBHOOK_DELIVERY.WEBHOOK_ID, hook)
                .set(WEBHOOK_DELIVERY.KIND, "order")
                .set(WEBHOOK_DELIVERY.SUBJECT_ID, UUID.randomUUID())
                .set(WEBHOOK_DELIVERY.EVENT, "changed")
                .set(WEBHOOK_DELIVERY.BODY, "{}")
                .set(WEBHOOK_DELIVERY.AT, now)
                .set(WEBHOOK_DELIVERY.NEXT_AT, now)
                .set(WEBHOOK_DELIVERY.STATE, "given_up")
                .execute();
        return id;
    }

    /** Signs in and out in all ways; what is done to users comes with it. */
    void signingIn() throws GeneralSecurityException {
        // The forms of the users' page may have locked some out.
        walk.meanwhile(() -> db.update(USER).set(USER.ENABLED, true).execute());
        walk.send("/profile/password", amina, "current", PASSWORD, "password", "nine brown cranes");
        walk.sendFromOutside("/sign-in", null, carol.id(), "email", email(carol), "password", PASSWORD);
        walk.send("/sign-out", carol);
        String letters = secret(Walk.html(walk.send("/profile/second-step", bruno)));
        walk.send("/profile/second-step/confirmation", bruno, "code", SignInInBrowserTest.code(letters, 0));
        walk.send("/profile/recovery-codes", bruno);
        Cookie half = walk.sendFromOutside("/sign-in", null, null, "email", email(bruno), "password", PASSWORD)
                .getResponse()
                .getCookie("session");
        walk.sendFromOutside("/sign-in/code", half, bruno.id(), "code", SignInInBrowserTest.code(letters, 1));
        walk.send("/profile/second-step/removal", bruno, "proof", PASSWORD);
        letters = secret(Walk.html(walk.send("/profile/second-step", bruno)));
        walk.send("/profile/second-step/confirmation", bruno, "code", SignInInBrowserTest.code(letters, 0));
        walk.send(
                "/settings/users/" + bruno.id() + "/second-step/removal",
                amina,
                "version",
                version(bruno),
                "proof",
                "nine brown cranes");
        walk.sendFromOutside("/sign-in/forgotten", null, null, "email", email(bruno));
        String token = app.getBean(Invitations.class).invite(bruno.id(), CurrentUser.SYSTEM);
        walk.meanwhile(() -> {});
        walk.sendFromOutside("/invitation/" + token, null, bruno.id(), "password", "eleven white geese");
    }

    private static String secret(String page) {
        Matcher secret = SECRET.matcher(page);
        assertThat(secret.find()).as(page).isTrue();
        return secret.group(1).replace(" ", "");
    }

    /** Takes all users away, after which there is somebody to be the first. */
    void firstRun() {
        walk.meanwhile(() -> db.truncate(USER).cascade().execute());
        walk.sendFromOutside(
                "/welcome",
                null,
                null,
                "name",
                "Ines Calder",
                "company",
                "Fernhill",
                "email",
                "ines@fernhill.example",
                "password",
                "thirteen red kites");
    }

    private List<UUID> ids(Table<?> table) {
        return db.select(id()).from(table).orderBy(1).fetch(row -> row.value1());
    }

    private UUID newest(Table<?> table) {
        return ids(table).getLast();
    }

    private static Field<UUID> id() {
        return DSL.field(DSL.name("id"), SQLDataType.UUID);
    }

    private String version(Table<?> table, UUID id) {
        return db.select(DSL.field(DSL.name("version"), String.class))
                .from(table)
                .where(id().eq(id))
                .fetchSingle()
                .value1();
    }

    private String version(SignedInUser who) {
        return version(USER, who.id().value());
    }
}
