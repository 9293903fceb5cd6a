package rapport.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static rapport.Cast.amina;
import static rapport.Cast.as;
import static schema.directory.tables.PartyCard.PARTY_CARD;
import static schema.relationships.tables.Relationship.RELATIONSHIP;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import rapport.Forgetful;
import rapport.FreshDatabaseTest;
import rapport.exchange.importing.ImportResult;
import rapport.exchange.importing.Imports;
import rapport.relationships.RelationshipId;
import rapport.relationships.assessing.Assessor;

/** How many statements each page asks the database, with all that goes around it: session, user, settings, menu. */
@FreshDatabaseTest
class FewStatementsTest {

    private static final int MOST = 15;

    /** Settings and rates: read anew after a second, by whichever page comes next. */
    private static final int ONCE_A_SECOND = 2;

    @Autowired
    MockMvcTester http;

    @Autowired
    ApplicationContext app;

    @Autowired
    DSLContext db;

    @Autowired
    Imports imports;

    @Autowired
    Forgetful memory;

    @TempDir
    private Path folder;

    private Statements statements;

    @BeforeEach
    void count() {
        statements = Statements.of(db);
        memory.remember(true);
    }

    @AfterEach
    void countNoMore() {
        statements.close();
        memory.remember(false);
    }

    @Test
    void every_page_asks_few() {
        Coast coast = Coast.settle(app, "Harbour and Pine");
        Map<String, String> pages = EveryPage.of(app, coast, new FormsOfAmina(), folder);
        new Assessor(app).assess(coast.relationship().id());

        Map<String, List<String>> asked = new TreeMap<>();
        pages.forEach((name, path) -> asked.put(name, asked(path)));

        System.out.println(asked.entrySet().stream()
                .map(page -> "%3d %s".formatted(page.getValue().size(), page.getKey()))
                .collect(Collectors.joining("\n", "Statements of each page:\n", "")));
        assertThat(asked)
                .allSatisfy((page, statements) -> assertThat(statements)
                        .as(page)
                        .hasSizeBetween(2, MOST - ONCE_A_SECOND)
                        .filteredOn(sql -> sql.contains("\"access\".\"session\".\"token_hash\" = "))
                        .hasSize(1));
    }

    @Test
    void the_page_of_a_relationship_asks_as_few_when_much_has_happened() {
        ImportResult brought = Histories.bring(Map.of("quiet", 1, "busy", 60), imports, folder);
        assertThat(brought.rejected()).isZero();
        Set<Integer> asked = new TreeSet<>();
        for (String firm : List.of("quiet", "busy")) {
            RelationshipId id = db.select(RELATIONSHIP.ID)
                    .from(RELATIONSHIP)
                    .join(PARTY_CARD)
                    .on(PARTY_CARD.ID.eq(RELATIONSHIP.PARTY_ID))
                    .where(PARTY_CARD.NAME.eq(firm))
                    .fetchSingle(RELATIONSHIP.ID);
            new Assessor(app).assess(id);
            asked.add(asked("/relationships/" + id).size());
        }
        assertThat(asked).hasSize(1).allMatch(count -> count <= MOST - ONCE_A_SECOND);
    }

    /** What a warm page asks: what is remembered for all requests has been asked before. */
    private List<String> asked(String path) {
        get(path);
        get(path);
        return statements.asked();
    }

    private void get(String path) {
        MvcTestResult answer = http.get()
                .uri(URI.create(path))
                .with(as(amina))
                .with(statements::begin)
                .exchange();
        String elsewhere = answer.getResponse().getHeader("Location");
        if (elsewhere == null) {
            assertThat(answer.getResponse().getContentType()).as(path).startsWith("text/html");
        } else {
            get(elsewhere);
        }
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
