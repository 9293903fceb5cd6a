package rapport.browser;

import static org.assertj.core.api.SoftAssertions.assertSoftly;
import static rapport.Cast.amina;
import static rapport.Cast.as;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import rapport.FreshDatabaseTest;

/**
 * Sends every form of every page as it stands there, and what no form does besides: every address that writes is an entry of the audit
 * trail, by whoever it was. A new address is reached by a form of a page, or stands in {@link OtherWrites}.
 */
@FreshDatabaseTest
class EveryWriteTest {

    /** What leaves no entry, each for a reason. */
    private static final Map<String, String> NO_ENTRY = new TreeMap<>(Map.of(
            "/duplicates/picked", "leads to the page of two and writes nothing",
            "/notices/seen", "what somebody has seen of what they were told",
            "/notices/{id}", "what somebody has seen of what they were told",
            "/profile/theme", "light or dark is a matter of the moment, and of nobody else",
            "/search/opened", "what somebody opened last",
            "/settings/fields/{kind}/{id}/indexes", "an index is made again of what is there",
            "/settings/webhooks/{id}/trial", "a message that holds nothing is sent, and nothing is kept",
            "/sign-in/forgotten", "the same for every address; the link that may come of it is an entry"));

    @Autowired
    MockMvcTester http;

    @Autowired
    ApplicationContext app;

    @Autowired
    DSLContext db;

    @Autowired
    @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings;

    @TempDir
    private Path folder;

    @Test
    void every_address_that_writes_is_an_entry_with_its_actor_or_has_a_reason() throws Exception {
        Coast coast = Coast.settle(app, "Harbour and Pine");
        Map<String, String> pages = EveryPage.of(app, coast, new FormsOfAmina(), folder);
        Walk walk = new Walk(http, db, mappings);
        pages.values().forEach(path -> {
            List<PageForm> forms =
                    forms(path).stream().filter(form -> !form.takesAway()).toList();
            forms.forEach(form -> walk.send(form.filled(), amina));
            forms.forEach(form -> alter(path, form.action(), walk));
        });
        OtherWrites others = new OtherWrites(app, walk, coast);
        others.ofTheCompany();
        // What takes something away comes last, page by page: each is read anew, as much has been saved since.
        pages.values()
                .forEach(path -> forms(path).stream()
                        .filter(PageForm::takesAway)
                        .forEach(form -> walk.send(form.filled(), amina)));
        others.signingIn();
        others.firstRun();

        Set<String> routes = walk.routes();
        Set<String> expected = new TreeSet<>(routes);
        expected.removeAll(NO_ENTRY.keySet());
        assertSoftly(softly -> {
            softly.assertThat(walk.refused()).isEmpty();
            softly.assertThat(routes).hasSizeGreaterThan(100).containsAll(NO_ENTRY.keySet());
            softly.assertThat(walk.reached()).containsExactlyElementsOf(routes);
            softly.assertThat(walk.written()).containsExactlyElementsOf(expected);
        });
    }

    /** A form that is sent as it stands writes what was there, of which there is no entry: field by field something else is sent. */
    private void alter(String path, String action, Walk walk) {
        for (int tries = 0; !walk.hasWritten(action); tries++) {
            Optional<PageForm> altered = forms(path).stream()
                    .filter(form -> form.action().equals(action))
                    .findFirst()
                    .flatMap(nth(tries));
            if (altered.isEmpty()) {
                return;
            }
            walk.send(altered.get(), amina);
        }
    }

    private static Function<PageForm, Optional<PageForm>> nth(int n) {
        return form -> form.altered().skip(n).findFirst();
    }

    private List<PageForm> forms(String path) {
        MvcTestResult answer = http.get().uri(URI.create(path)).with(as(amina)).exchange();
        return PageForm.on(Walk.html(answer)).stream()
                .filter(form -> !form.action().equals("/sign-out"))
                .toList();
    }

    private final class FormsOfAmina implements EveryPage.Forms {

        @Override
        public String post(String path, Map<String, String> fields) {
            var request = http.post().uri(path).with(as(amina));
            fields.forEach(request::param);
            return led(request.exchange());
        }

        @Override
        public String upload(String path, String file, String text) {
            return led(http.post()
                    .uri(path)
                    .multipart()
                    .file(new MockMultipartFile("file", file, "text/csv", text.getBytes(StandardCharsets.UTF_8)))
                    .with(as(amina))
                    .exchange());
        }

        private String led(MvcTestResult answer) {
            String to = answer.getResponse().getHeader("Location");
            return to == null ? "" : to;
        }
    }
}
