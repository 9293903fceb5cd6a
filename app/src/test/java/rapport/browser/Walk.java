package rapport.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static rapport.Cast.as;
import static rapport.Cast.formToken;
import static schema.access.tables.AuditEntry.AUDIT_ENTRY;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import rapport.access.SignedInUser;
import rapport.platform.user.UserId;
import schema.access.tables.records.AuditEntryRecord;

/** Sends what writes, and looks each time whether the audit trail says who changed what the database has now. */
final class Walk {

    private static final Set<RequestMethod> READING =
            Set.of(RequestMethod.GET, RequestMethod.HEAD, RequestMethod.OPTIONS, RequestMethod.TRACE);

    private final MockMvcTester http;
    private final DSLContext db;
    private final RequestMappingHandlerMapping mappings;
    private final Fingerprints fingerprints;
    private final Set<String> reached = new TreeSet<>();
    private final Set<String> written = new TreeSet<>();
    private final List<String> refused = new ArrayList<>();
    private Map<String, String> before;

    Walk(MockMvcTester http, DSLContext db, RequestMappingHandlerMapping mappings) {
        this.http = http;
        this.db = db;
        this.mappings = mappings;
        this.fingerprints = new Fingerprints(db);
        this.before = fingerprints.taken();
    }

    /** The addresses that did what they were asked. */
    Set<String> reached() {
        return reached;
    }

    /** Those of which there is an entry. */
    Set<String> written() {
        return written;
    }

    boolean hasWritten(String path) {
        return written.contains(route(path));
    }

    /** What must not be refused, and was. */
    List<String> refused() {
        return refused;
    }

    /** Every address of the application that does more than read. */
    Set<String> routes() {
        Set<String> routes = new TreeSet<>();
        for (RequestMappingInfo mapping : mappings.getHandlerMethods().keySet()) {
            Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
            if (!methods.isEmpty() && !READING.containsAll(methods)) {
                routes.addAll(mapping.getPatternValues());
            }
        }
        return routes;
    }

    /** Sends a form as somebody; what is refused must write nothing. */
    MvcTestResult send(PageForm form, SignedInUser who) {
        MockMvcRequestBuilder request =
                http.post().uri(URI.create(form.action())).with(as(who));
        form.fields().forEach((name, values) -> values.forEach(value -> request.param(name, value)));
        return sent(form.action(), who.id(), request::exchange);
    }

    /**
     * Sends what must not be refused.
     *
     * @param fields name, value, name, value …
     */
    MvcTestResult send(String path, SignedInUser who, String... fields) {
        MockMvcRequestBuilder request = http.post().uri(URI.create(path)).with(as(who));
        add(fields, request);
        return done(path, sent(path, who.id(), request::exchange));
    }

    MvcTestResult upload(String path, SignedInUser who, String file, String text) {
        return done(
                path,
                sent(
                        path,
                        who.id(),
                        http.post()
                                .uri(path)
                                .multipart()
                                .file(new MockMultipartFile(
                                        "file", file, "text/csv", text.getBytes(StandardCharsets.UTF_8)))
                                .with(as(who))::exchange));
    }

    /**
     * Sends what must not be refused as somebody who has not signed in.
     *
     * @param session of somebody halfway in; null for none
     * @param known who it turns out to be; null for nobody in particular
     */
    MvcTestResult sendFromOutside(String path, @Nullable Cookie session, @Nullable UserId known, String... fields) {
        MockMvcRequestBuilder request = http.post().uri(path);
        if (session != null) {
            request.cookie(session);
        }
        request.with(formToken());
        add(fields, request);
        return done(path, sent(path, known, request::exchange));
    }

    /** What somebody else than these requests writes meanwhile. */
    void meanwhile(Runnable work) {
        work.run();
        before = fingerprints.taken();
    }

    private static void add(String[] fields, MockMvcRequestBuilder request) {
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
    }

    private MvcTestResult done(String path, MvcTestResult answer) {
        if (answer.getResponse().getStatus() >= 400) {
            refused.add(path + " answered " + answer.getResponse().getStatus());
        }
        return answer;
    }

    static String html(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private MvcTestResult sent(String path, @Nullable UserId who, Supplier<MvcTestResult> request) {
        long last = lastEntry();
        MvcTestResult answer = request.get();
        Map<String, String> after = fingerprints.taken();
        Set<String> changed = Fingerprints.changed(before, after);
        before = after;
        if (answer.getResponse().getStatus() >= 400) {
            assertThat(changed).as("refused: %s", path).isEmpty();
            return answer;
        }
        String route = route(path);
        reached.add(route);
        List<AuditEntryRecord> entries = entriesOf(route, last);
        if (!changed.isEmpty()) {
            assertThat(entries).as("%s wrote %s", path, changed).isNotEmpty();
        }
        if (!entries.isEmpty()) {
            written.add(route);
            assertThat(entries)
                    .as(path)
                    .allSatisfy(entry -> assertThat(entry.getAddress()).isEqualTo("127.0.0.1"));
            if (who != null) {
                assertThat(entries).as(path).anySatisfy(entry -> {
                    assertThat(entry.getActor()).isEqualTo("user");
                    assertThat(entry.getUserId()).isEqualTo(who);
                });
            }
        }
        return answer;
    }

    private List<AuditEntryRecord> entriesOf(String route, long last) {
        return db.selectFrom(AUDIT_ENTRY)
                .where(AUDIT_ENTRY.ID.gt(last))
                .and(AUDIT_ENTRY.WAY.eq("POST " + route))
                .fetch();
    }

    private long lastEntry() {
        return Objects.requireNonNullElse(
                db.select(DSL.max(AUDIT_ENTRY.ID))
                        .from(AUDIT_ENTRY)
                        .fetchSingle()
                        .value1(),
                0L);
    }

    private String route(String path) {
        PathContainer container = PathContainer.parsePath(path.replaceAll("\\?.*", ""));
        return mappings.getHandlerMethods().keySet().stream()
                .filter(mapping -> mapping.getMethodsCondition().getMethods().contains(RequestMethod.POST))
                .flatMap(mapping -> mapping.getPathPatternsCondition().getPatterns().stream())
                .filter(pattern -> pattern.matches(container))
                .sorted()
                .map(Object::toString)
                .findFirst()
                .orElse(path);
    }
}
