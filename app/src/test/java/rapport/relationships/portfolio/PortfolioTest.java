package rapport.relationships.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static rapport.Cast.as;
import static rapport.Cast.bruno;
import static schema.directory.tables.Party.PARTY;
import static schema.relationships.tables.Relationship.RELATIONSHIP;
import static schema.relationships.tables.Standing.STANDING;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import rapport.RapportTest;
import rapport.directory.PartyId;
import rapport.directory.PartyKind;
import rapport.directory.PartyRole;
import rapport.platform.ids.Ids;
import rapport.relationships.RelationshipId;
import rapport.relationships.Stage;

@RapportTest
class PortfolioTest {

    private static final int MANY = 2 * 50 + 20;
    private static final Pattern ROW = Pattern.compile("href=\"/relationships/([0-9a-f-]{36})\"");
    private static final Pattern NEXT = Pattern.compile("href=\"([^\"]*after=[^\"]*)\"[^>]*rel=\"next\"");

    @Autowired
    MockMvcTester http;

    @Autowired
    DSLContext db;

    private final List<String> ids = new ArrayList<>();

    @BeforeEach
    void someWithAScoreAndSomeWithout() {
        for (int i = 0; i < MANY; i++) {
            // Scores that occur several times, so that a page may end between two equal ones.
            Float score = i % 4 == 3 ? null : Float.valueOf(20 + i % 7);
            ids.add(relationship("Firm " + i % 30, PartyRole.CUSTOMER, score));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "trust", "commitment", "last", "spend", "cooling"})
    void every_page_goes_on_where_the_one_before_ended_in_both_directions(String sort) {
        for (String order : List.of("up", "down")) {
            assertThat(walk("/relationships?sort=" + sort + "&order=" + order))
                    .as("%s %s", sort, order)
                    .hasSize(MANY)
                    .containsExactlyInAnyOrderElementsOf(ids);
        }
    }

    @Test
    void the_largest_come_first_and_those_without_a_score_last() {
        String best = relationship("The best", PartyRole.CUSTOMER, 99f);

        List<String> all = walk("/relationships?sort=trust");

        assertThat(all.getFirst()).isEqualTo(best);
        List<Float> scores = all.stream().map(this::trust).toList();
        assertThat(scores.subList(scores.size() - MANY / 4, scores.size())).containsOnlyNulls();
        assertThat(scores.subList(0, scores.size() - MANY / 4))
                .doesNotContainNull()
                .isSortedAccordingTo((one, other) -> Float.compare(other, one));
    }

    @ParameterizedTest
    @ValueSource(strings = {"anna velde", "velde anna", "VELDE", "nna vel"})
    void a_person_is_found_by_words_of_the_name_in_any_order(String words) {
        String anna = relationship("Anna Velde", "velde anna", PartyRole.PARTNER, null);
        relationship("Anna Other", "other anna", PartyRole.PARTNER, null);

        List<String> found = walk("/relationships?q=" + encoded(words));

        assertThat(found).containsExactly(anna);
    }

    @Test
    void filters_are_joined_by_and() {
        String mill = relationship("Mill", PartyRole.SUPPLIER, 50f);
        relationship("Mill", PartyRole.CUSTOMER, 50f);

        assertThat(walk("/relationships?q=mill&role=supplier&stage=awareness")).containsExactly(mill);
        assertThat(walk("/relationships?q=mill&role=supplier&stage=engagement")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "sort, trust;drop table relationships.standing",
        "sort, (select password_hash from access.user)",
        "order, desc nulls first",
        "role, customer' or 1=1--",
        "stage, \"stage\"",
        "owner, 1 or 1=1",
        "after, 00000000-0000-7000-8000-000000000000~1e999",
        "after, 00000000-0000-7000-8000-000000000000~')) or pg_sleep(9) is null--",
        "q, %_\\'\"<script>alert(1)</script>",
    })
    void what_an_address_says_beside_the_known_words_is_never_part_of_a_statement(String name, String value) {
        MvcTestResult answer = get("/relationships?sort=trust&" + name + "=" + encoded(value));

        assertThat(answer.getResponse().getStatus()).isIn(200, 422);
        assertThat(answer).bodyText().doesNotContain("<script>alert");
        assertThat(db.fetchCount(STANDING)).isEqualTo(MANY);
    }

    private List<String> walk(String address) {
        List<String> met = new ArrayList<>();
        String page = address;
        while (page != null) {
            String html = body(page);
            ROW.matcher(html).results().map(row -> row.group(1)).distinct().forEach(met::add);
            page = NEXT.matcher(html)
                    .results()
                    .findFirst()
                    .map(next -> spaced(next.group(1).replace("&amp;", "&")))
                    .orElse(null);
        }
        return met;
    }

    private String body(String address) {
        MvcTestResult answer = get(address);
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private MvcTestResult get(String address) {
        return http.get().uri(URI.create(address)).with(as(bruno)).exchange();
    }

    private static String encoded(String text) {
        return spaced(URLEncoder.encode(text, StandardCharsets.UTF_8));
    }

    /** A browser's plus stands for a space; the mock request takes it for itself. */
    private static String spaced(String address) {
        return address.replace("+", "%20");
    }

    private @Nullable Float trust(String id) {
        return db.select(STANDING.TRUST)
                .from(STANDING)
                .where(STANDING.RELATIONSHIP_ID.eq(RelationshipId.of(id)))
                .fetchSingle()
                .value1();
    }

    private String relationship(String name, PartyRole role, @Nullable Float score) {
        return relationship(name, name.toLowerCase(Locale.ROOT), role, score);
    }

    private String relationship(String name, String sortName, PartyRole role, @Nullable Float score) {
        PartyId party = new PartyId(Ids.next());
        db.insertInto(PARTY)
                .set(PARTY.ID, party)
                .set(PARTY.KIND, PartyKind.ORGANISATION)
                .set(PARTY.NAME, name)
                .set(PARTY.SORT_NAME, sortName)
                .execute();
        RelationshipId id = new RelationshipId(Ids.next());
        db.insertInto(RELATIONSHIP)
                .set(RELATIONSHIP.ID, id)
                .set(RELATIONSHIP.PARTY_ID, party)
                .set(RELATIONSHIP.ROLE, role)
                .execute();
        db.insertInto(STANDING)
                .set(STANDING.RELATIONSHIP_ID, id)
                .set(STANDING.ASSESSED_AT, Instant.EPOCH)
                .set(STANDING.STAGE, Stage.AWARENESS)
                .set(STANDING.TRUST, score)
                .set(STANDING.COMMITMENT, score)
                .set(STANDING.COOLING, score)
                .set(STANDING.SPEND_MINOR, score == null ? null : score.longValue())
                .set(STANDING.CURRENCY, score == null ? null : "EUR")
                .set(STANDING.LAST_CONTACT_AT, score == null ? null : Instant.ofEpochSecond(score.longValue()))
                .set(STANDING.DETAIL, JSONB.valueOf("{}"))
                .set(STANDING.MODEL_VERSION, "test")
                .set(STANDING.CONSTANTS_VERSION, 1L)
                .execute();
        return id.value().toString();
    }
}
