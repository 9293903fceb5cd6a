package rapport.access;

import static org.assertj.core.api.Assertions.assertThat;
import static rapport.Cast.amina;
import static rapport.Cast.as;
import static rapport.Cast.bruno;
import static rapport.Cast.carol;
import static rapport.Cast.formToken;
import static schema.access.tables.User.USER;

import jakarta.servlet.http.Cookie;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jooq.TableOptions;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import rapport.Cast;
import rapport.RapportTest;

/** Walks over every address there is: a new one is tried here without anybody thinking of it. */
@RapportTest
class RoutesTest {

    /** Reached without signing in; anything more is a decision. */
    private static final Set<String> PUBLIC = Set.of(
            "/sign-in",
            "/sign-in/code",
            "/sign-in/forgotten",
            "/welcome",
            "/invitation/{token}",
            "/error",
            "/healthz",
            "/readyz",
            "/favicon.ico");

    private static final String NO_ID = "01900000-0000-7000-8000-000000000000";

    record Route(HttpMethod method, String pattern) {

        String path() {
            return pattern.replaceAll("\\{[^}]*}", NO_ID);
        }

        boolean changes() {
            return method != HttpMethod.GET;
        }
    }

    @Autowired
    MockMvcTester http;

    @Autowired
    @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings;

    @Autowired
    DSLContext db;

    @Autowired
    Users users;

    @Autowired
    SecondSteps secondSteps;

    @Test
    void nothing_is_told_to_or_done_for_somebody_who_has_not_signed_in() {
        nothingIsToldOrDone(formToken());
    }

    /** CVE-2026-105832: "public" routes took a sign-in that was half finished for a whole one. */
    @Test
    void nothing_is_told_to_or_done_for_somebody_whose_code_is_still_to_come() {
        User user = users.find(bruno.id()).orElseThrow();
        secondSteps.begin(user).orElseThrow();
        db.update(USER).set(USER.TWO_STEPS, true).where(USER.ID.eq(bruno.id())).execute();
        MvcTestResult half = http.post()
                .uri("/sign-in")
                .with(formToken())
                .formField("email", Cast.email(bruno))
                .formField("password", Cast.PASSWORD)
                .exchange();
        assertThat(half).hasHeader("Location", "/sign-in/code?to=%2F");
        String cookie = half.getResponse().getHeader("Set-Cookie");
        Cookie session = new Cookie("session", cookie.substring("session=".length(), cookie.indexOf(';')));

        nothingIsToldOrDone(request -> {
            request.setCookies(session);
            return formToken().postProcessRequest(request);
        });

        assertThat(http.get().uri("/sign-in/code").cookie(session)).hasStatusOk();
    }

    private void nothingIsToldOrDone(RequestPostProcessor who) {
        Map<String, String> before = fingerprints();

        for (Route route : routes()) {
            if (!PUBLIC.contains(route.pattern())) {
                MvcTestResult answer = send(route, who);
                assertThat(answer.getResponse().getStatus()).as("%s", route).isIn(303, 401, 404);
                if (answer.getResponse().getStatus() == 303) {
                    assertThat(answer.getResponse().getHeader("Location"))
                            .as("%s", route)
                            .startsWith("/sign-in");
                }
            }
        }

        assertThat(fingerprints()).isEqualTo(before);
    }

    @Test
    void no_change_is_made_without_the_form_token() {
        Map<String, String> before = fingerprints();

        for (Route route : routes()) {
            if (route.changes() && !route.pattern().equals("/error")) {
                RequestPostProcessor withoutToken = request -> {
                    as(amina).postProcessRequest(request).removeParameter("_csrf");
                    return request;
                };
                assertThat(send(route, withoutToken).getResponse().getStatus())
                        .as("%s", route)
                        .isIn(303, 403);
            }
        }

        assertThat(fingerprints()).isEqualTo(before);
    }

    @Test
    void looking_changes_nothing() {
        Map<String, String> before = fingerprints();

        for (Route route : routes()) {
            if (!route.changes()) {
                send(route, as(amina));
            }
        }

        assertThat(fingerprints()).isEqualTo(before);
    }

    @Test
    void carol_cannot_reach_any_settings_page() {
        Map<String, String> before = fingerprints();

        List<Route> settings = routes().stream()
                .filter(route -> route.pattern().startsWith("/settings/"))
                .toList();
        assertThat(settings).hasSizeGreaterThan(5);
        for (Route route : settings) {
            // Fields are missing too, which may be said first; but nothing of the page is shown and nothing done.
            assertThat(send(route, as(carol)).getResponse().getStatus())
                    .as("%s", route)
                    .isIn(404, 422);
        }

        assertThat(fingerprints()).isEqualTo(before);
    }

    private MvcTestResult send(Route route, RequestPostProcessor who) {
        return http.method(route.method()).uri(route.path()).with(who).exchange();
    }

    private List<Route> routes() {
        List<Route> routes = new ArrayList<>();
        mappings.getHandlerMethods()
                .keySet()
                .forEach(mapping -> mapping.getPatternValues().forEach(pattern -> {
                    Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
                    if (methods.isEmpty()) {
                        routes.add(new Route(HttpMethod.GET, pattern));
                        routes.add(new Route(HttpMethod.POST, pattern));
                    }
                    methods.forEach(method -> routes.add(new Route(method.asHttpMethod(), pattern)));
                }));
        assertThat(routes).hasSizeGreaterThan(20);
        return routes;
    }

    /** A hash of the content of every table of ours but the sessions, which every visit makes. */
    private Map<String, String> fingerprints() {
        Map<String, String> all = new TreeMap<>();
        for (Table<?> table : tables()) {
            all.put(table.getQualifiedName().toString(), fingerprint(table));
        }
        assertThat(all).hasSizeGreaterThan(20);
        return all;
    }

    private List<Table<?>> tables() {
        return db.meta().getTables().stream()
                .filter(table -> table.getTableType() == TableOptions.TableType.TABLE)
                .filter(table -> !Set.of("pg_catalog", "information_schema")
                        .contains(table.getSchema().getName()))
                .filter(table -> !table.getName().equals("session"))
                .<Table<?>>map(table -> table)
                .toList();
    }

    private String fingerprint(Table<?> table) {
        return db.select(DSL.field("coalesce(md5(string_agg(t::text, '|' order by t::text)), '')", String.class))
                .from(table.as("t"))
                .fetchSingle()
                .value1();
    }
}
