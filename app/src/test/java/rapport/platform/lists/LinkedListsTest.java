package rapport.platform.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static rapport.Cast.as;
import static rapport.Cast.bruno;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import rapport.RapportTest;

/** Lists over a link to few and to many, which are found in different ways. */
@RapportTest
class LinkedListsTest {

    private static final Pattern ROW = Pattern.compile("<tr data-id=\"([0-9a-f-]{36})\"");
    private static final Pattern NEXT = Pattern.compile("href=\"([^\"]*)\"[^>]*rel=\"next\"");
    private static final int PAGES = 3;

    @Autowired
    MockMvcTester http;

    @Autowired
    DSLContext db;

    /** 8,000 firms with a person each, who lives where it is: of 100 firms 60 are in Bergen, 24 in Faro, 14 in Porto, one in Cork, one in none. */
    @BeforeEach
    void a_crowd() {
        db.execute(
                "create temporary table crowd on commit drop as select i, gen_random_uuid() firm, gen_random_uuid() person,"
                        + " case when i % 100 < 60 then 'Bergen' when i % 100 < 84 then 'Faro' when i % 100 < 98 then 'Porto' when i % 100 = 98 then 'Cork' end town"
                        + " from generate_series(1, 8000) i");
        db.execute("insert into directory.party (id, kind, name, sort_name, town)"
                + " select firm, 'organisation', 'Firm ' || i, 'firm ' || i, town from crowd"
                + " union all select person, 'person', 'P ' || md5(i::text), 'p ' || md5(i::text), town from crowd");
        db.execute("insert into directory.organisation (id) select firm from crowd");
        db.execute("insert into directory.person (id, job_title)"
                + " select person, case when i % 2 = 0 then 'Buyer' else 'Seller' end from crowd");
        db.execute("insert into directory.link (id, from_id, to_id, kind)"
                + " select gen_random_uuid(), person, firm, 'works_at' from crowd");
        db.execute("analyze directory.party");
        db.execute("analyze directory.person");
        db.execute("analyze directory.link");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "works_at.town==Bergen                           | crowd.town = 'Bergen'",
                "works_at.town==Faro                             | crowd.town = 'Faro'",
                "works_at.town==Cork                             | crowd.town = 'Cork'",
                "works_at.town!=Bergen                           | crowd.town is distinct from 'Bergen'",
                "works_at.town=null=true                         | crowd.town is null",
                "works_at.town=in=(Bergen,Porto);town==Porto     | crowd.town = 'Porto'",
                "works_at.town==Bergen;works_at.town==Cork       | false",
                "works_at.town==Bergen,works_at.town==Cork       | crowd.town in ('Bergen', 'Cork')",
                "works_at.town==Bergen;job_title==Buyer          | crowd.town = 'Bergen' and i % 2 = 0",
                "works_at.town==Cork;works_at.name==\"*firm*\"   | crowd.town = 'Cork'",
                "works_at.people.job_title==Buyer                | i % 2 = 0",
                "works_at=null=false;works_at.town==Porto        | crowd.town = 'Porto'",
            })
    void the_first_pages_are_those_of_the_whole_list(String filter, String meant) {
        for (String by : List.of("name", "town")) {
            for (String order : List.of("up", "down")) {
                String rows = by.equals("name") ? "p.sort_name" : "lower(p.town)";
                String direction = order.equals("up") ? "asc" : "desc";
                List<String> expected = db.fetch("select p.id from directory.party p join crowd on person = p.id where "
                                + meant + " order by " + rows + " " + direction + " nulls last, case when " + rows
                                + " is null then p.id end, p.id " + direction + " limit " + PAGES * 50)
                        .map(row -> String.valueOf(row.get(0)));

                assertThat(pages("/people?sort=" + by + "&order=" + order + "&filter=" + encoded(filter)))
                        .as("%s by %s, %s", filter, by, order)
                        .isEqualTo(expected);
            }
        }
    }

    @Test
    void nobody_works_nowhere() {
        assertThat(pages("/people?filter=" + encoded("works_at=null=true;name==\"p *\"")))
                .isEmpty();
        db.execute("delete from directory.link where from_id in (select person from crowd where i = 7)");
        assertThat(pages("/people?filter=" + encoded("works_at=null=true;name==\"p *\"")))
                .hasSize(1);
    }

    @Test
    void how_many_there_are_is_told_for_few_and_for_many() {
        assertThat(text("/people?filter=" + encoded("works_at.town==Cork"))).contains("80 people");
        assertThat(text("/people?filter=" + encoded("works_at.town==Faro")))
                .containsPattern("about (1,[789]|2,[01])\\d\\d people");
        assertThat(text("/people?filter=" + encoded("works_at.town==Bergen"))).contains("4,800 people");
    }

    private List<String> pages(String address) {
        List<String> met = new ArrayList<>();
        String page = address;
        for (int i = 0; i < PAGES && page != null; i++) {
            String html = text(page);
            met.addAll(ROW.matcher(html).results().map(row -> row.group(1)).toList());
            page = NEXT.matcher(html)
                    .results()
                    .findFirst()
                    .map(next -> next.group(1).replace("&amp;", "&").replace("+", "%20"))
                    .orElse(null);
        }
        return met;
    }

    private String text(String address) {
        MvcTestResult answer =
                http.get().uri(URI.create(address)).with(as(bruno)).exchange();
        assertThat(answer).as(address).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static String encoded(String filter) {
        return URLEncoder.encode(filter, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
