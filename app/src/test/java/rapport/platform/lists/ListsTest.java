package rapport.platform.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static rapport.Cast.amina;
import static rapport.Cast.as;
import static rapport.Cast.bruno;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.jooq.Configuration;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.ExecuteListenerProvider;
import org.jooq.impl.DefaultExecuteListenerProvider;
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
import rapport.platform.rates.Rates;

@RapportTest
class ListsTest {

    private static final Pattern ROW = Pattern.compile("<tr data-id=\"([0-9a-f-]{36})\"");
    private static final Pattern NEXT = Pattern.compile("href=\"([^\"]*)\"[^>]*rel=\"next\"");
    private static final Pattern PREVIOUS = Pattern.compile("href=\"([^\"]*)\"[^>]*rel=\"prev\"");

    @Autowired
    MockMvcTester http;

    @Autowired
    Rates rates;

    @Autowired
    DSLContext db;

    private Stock stock = new Stock(0);

    @BeforeEach
    void stock() {
        stock = Stock.of(db, 120);
    }

    @ParameterizedTest
    @CsvSource({
        "/organisations, name town country created_at",
        "/people, name town created_at",
        "/orders, number party_name ordered_on required_on total",
        "/deals, title party_name worth expected_on opened_on closed_on",
        "/products, name number price",
        "/promises, due_at made_at",
        "/interactions, at",
    })
    void pages_forward_and_back_show_every_record_once_whatever_the_order(String path, String sorts) {
        for (String sort : sorts.split(" ")) {
            for (String order : List.of("up", "down")) {
                List<String> pages = new ArrayList<>();
                List<String> forward = walk(path + "?sort=" + sort + "&order=" + order, NEXT, pages);

                assertThat(forward)
                        .as("%s %s %s", path, sort, order)
                        .hasSize(stock.size())
                        .doesNotHaveDuplicates();
                assertThat(pages).hasSize(3);

                List<String> last = rows(get(pages.getLast()));
                List<String> back = walkBack(pages.getLast());
                assertThat(back).as("%s %s %s back", path, sort, order).isEqualTo(forward);
                assertThat(last).isNotEmpty();
            }
        }
    }

    @Test
    void pages_behind_the_first_tell_what_it_counted() {
        String second = found(get("/organisations"), NEXT);
        assertThat(second).endsWith("&of=120");
        assertThat(get(String.valueOf(second))).contains("120 organisations");

        String changed = String.valueOf(second).replace("of=120", "of=77");
        assertThat(get(changed)).contains("77 organisations").contains("of=77");
        assertThat(get("/organisations?of=77")).contains("120 organisations");
        assertThat(get(changed.replace("of=77", "of=-1"))).contains("120 organisations");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/organisations | town==Porto                                    | 40",
                "/organisations | town!=Porto                                    | 80",
                "/organisations | town=in=(Porto,lisbon)                         | 80",
                "/organisations | town=null=true                                 | 40",
                "/organisations | name==\"*1 firm*\"                             | 39",
                "/organisations | employees=ge=100                               | 20",
                "/organisations | (employees=lt=10,employees=ge=110);role==customer | 20",
                "/organisations | people.job_title==buyer                        | 60",
                "/people        | works_at.town==Porto                           | 40",
                "/people        | works_at.town==Porto;works_at.country==DE      | 0",
                "/orders        | party.town==Porto;total=ge=50                  | 30",
                "/orders        | ordered_on=ge=-30d                             | 31",
                "/orders        | state==cancelled                               | 12",
                "/orders        | state=out=(cancelled)                           | 108",
                "/orders        | owner==me                                      | 60",
                "/orders        | party.people.job_title==buyer                  | 60",
                "/deals         | outcome==won                                   | 40",
                "/deals         | worth=null=true                                | 30",
                "/promises      | state==open                                    | 60",
                "/promises      | due_at=ge=today                                | 60",
                "/interactions  | channel=in=(call,email);at=lt=-100d             | 19",
                "/products      | active==false                                  | 60",
            })
    void a_filter_means_what_it_says(String path, String filter, int found) {
        List<String> met = walk(path + "?filter=" + encoded(filter), NEXT, new ArrayList<>());

        assertThat(met).hasSize(found);
    }

    @Test
    void conditions_in_one_pair_of_parentheses_hold_for_one_linked_record() {
        stock.alsoWorksAt(db, "Berlin", "DE");

        assertThat(walk(
                        "/people?filter=" + encoded("works_at.town==Porto;works_at.country==DE"),
                        NEXT,
                        new ArrayList<>()))
                .hasSize(1);
        assertThat(walk(
                        "/people?filter=" + encoded("(works_at.town==Porto;works_at.country==DE)"),
                        NEXT,
                        new ArrayList<>()))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"salary==1", "town=gt=x", "(((", "name==", "employees==\"1) or pg_sleep(9) is null--\""})
    void a_filter_that_cannot_be_read_is_refused_with_a_sentence_and_shows_no_rows(String filter) {
        MvcTestResult answer = http.get()
                .uri(URI.create("/organisations?filter=" + encoded(filter)))
                .with(as(bruno))
                .exchange();

        assertThat(answer).hasStatus(422).bodyText().contains("This filter cannot be read.");
        assertThat(rows(text(answer))).isEmpty();
    }

    @Test
    void a_condition_sent_by_its_form_becomes_part_of_the_address() {
        assertThat(redirected("/orders?filter=total%3Dgt%3D10&field=ordered_on&phrase=since&value=-30d"))
                .isEqualTo("/orders?filter=total%3Dgt%3D10%3Bordered_on%3Dge%3D-30d");
        assertThat(redirected("/orders?filter=total%3Dgt%3D10&field=total&phrase=less&value=99&at=0"))
                .isEqualTo("/orders?filter=total%3Dlt%3D99");
        assertThat(redirected("/orders?filter=total%3Dgt%3D10&field=party.town&phrase=contains&value=ort&or=0"))
                .isEqualTo("/orders?filter="
                        + URLEncoder.encode("total=gt=10,party.town==*ort*", StandardCharsets.UTF_8)
                                .replace("total", "%28total")
                                .replaceAll("$", "%29"));
    }

    @Test
    void a_refused_condition_shows_its_form_with_what_was_typed() {
        MvcTestResult answer = http.get()
                .uri(URI.create("/orders?field=total&phrase=more&value=plenty"))
                .with(as(bruno))
                .exchange();

        assertThat(answer)
                .hasStatus(422)
                .bodyText()
                .containsPattern("id=\"([^\"]+)-e\">[^<]*takes a number, not “plenty”")
                .containsPattern("value=\"plenty\"[^>]* aria-invalid=\"true\"");
    }

    @Test
    void a_condition_whose_change_is_refused_keeps_what_was_typed_and_stays_open() {
        MvcTestResult answer = http.get()
                .uri(URI.create("/orders?filter=total%3Dgt%3D4711&field=total&phrase=less&value=plenty&at=0"))
                .with(as(bruno))
                .exchange();

        assertThat(answer)
                .hasStatus(422)
                .bodyText()
                .contains("takes a number, not “plenty”", "value=\"plenty\"")
                .containsPattern("<details class=\"dropdown\" open[^>]*><summary class=\"r-chip is-on\"")
                .doesNotContain("name=\"value\" value=\"4711\"");
    }

    @Test
    void chosen_columns_are_shown_and_only_they_beside_the_name() {
        String html = get("/organisations?columns=employees,created_at");

        assertThat(html)
                .containsPattern("<th[^>]*>\\s*Employees")
                .containsPattern("<th[^>]*>\\s*<a[^>]*>Known since")
                .doesNotContainPattern("<th[^>]*>\\s*Industry");
    }

    @Test
    void sums_are_told_by_currency_and_counts_in_words() {
        String html = get("/orders");

        assertThat(html).contains("120 orders").contains("€").contains("without CHF");
    }

    @Test
    void a_sum_is_in_the_company_s_currency_where_there_are_rates_with_the_originals_beside_it() {
        rates.add(Currency.getInstance("CHF"), LocalDate.of(2000, 1, 1), new BigDecimal("0.5"), amina);

        String html = get("/orders");

        assertThat(html).contains("from €").contains(" + CHF").doesNotContain("without CHF");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/organisations?group=town   | Porto 40 | /organisations?filter=town%3D%3DPorto",
                "/organisations?group=role   | Customer 120 | /organisations?filter=role%3D%3Dcustomer",
                "/orders?group=state         | Cancelled 12 | /orders?filter=state%3D%3Dcancelled",
                "/deals?group=outcome        | Won 40 | /deals?filter=outcome%3D%3Dwon",
                "/orders?group=owner         | None 60 | /orders?filter=owner%3Dnull%3Dtrue",
            })
    void records_are_counted_by_the_values_of_a_field_and_each_count_leads_to_its_list(
            String path, String counted, String href) {
        String html = get(path);

        assertThat(html.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ")).contains(counted);
        assertThat(html).contains("href=\"" + href);
    }

    @Test
    void what_a_filter_leaves_out_is_said_when_nothing_is_found() {
        assertThat(get("/organisations?filter=" + encoded("town==Nowhere")))
                .contains("No organisation matches")
                .contains("Without “Town is Nowhere”");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/organisations", "/people", "/orders", "/deals", "/products", "/promises", "/interactions"})
    void a_page_takes_few_statements_however_many_rows_it_has(String path) {
        get(path); // What is remembered for all pages, as settings and rates, is read once.
        int full = statements(path);
        int filtered =
                statements(path + "?filter=" + encoded("nothing=null=true").replace("nothing", firstField(path)));

        assertThat(full).isLessThanOrEqualTo(15);
        assertThat(filtered).isLessThanOrEqualTo(15);
    }

    private static String firstField(String path) {
        return switch (path) {
            case "/orders" -> "number";
            case "/deals" -> "title";
            case "/promises" -> "what";
            case "/interactions" -> "channel";
            default -> "name";
        };
    }

    private int statements(String address) {
        AtomicInteger count = new AtomicInteger();
        Thread reader = Thread.currentThread(); // Others work in the background meanwhile.
        Configuration configuration = db.configuration();
        ExecuteListenerProvider[] before = configuration.executeListenerProviders();
        configuration.set(new DefaultExecuteListenerProvider(new ExecuteListener() {
            @Override
            public void executeStart(ExecuteContext context) {
                if (Thread.currentThread() == reader) {
                    count.incrementAndGet();
                }
            }
        }));
        try {
            get(address);
        } finally {
            configuration.set(before);
        }
        assertThat(count.get()).isPositive();
        return count.get();
    }

    private String redirected(String address) {
        MvcTestResult answer =
                http.get().uri(URI.create(address)).with(as(bruno)).exchange();
        assertThat(answer).hasStatus(303);
        return String.valueOf(answer.getResponse().getHeader("Location"));
    }

    private List<String> walk(String address, Pattern link, List<String> pages) {
        List<String> met = new ArrayList<>();
        String page = address;
        while (page != null) {
            pages.add(page);
            String html = get(page);
            met.addAll(rows(html));
            page = found(html, link);
        }
        return met;
    }

    private List<String> walkBack(String lastPage) {
        List<List<String>> pages = new ArrayList<>();
        String page = lastPage;
        while (page != null) {
            String html = get(page);
            pages.add(rows(html));
            page = found(html, PREVIOUS);
        }
        Collections.reverse(pages);
        return pages.stream().flatMap(List::stream).toList();
    }

    private static @Nullable String found(String html, Pattern link) {
        return link.matcher(html)
                .results()
                .findFirst()
                .map(next -> next.group(1).replace("&amp;", "&").replace("+", "%20"))
                .orElse(null);
    }

    private static List<String> rows(String html) {
        return ROW.matcher(html).results().map(row -> row.group(1)).toList();
    }

    private String get(String address) {
        MvcTestResult answer =
                http.get().uri(URI.create(address)).with(as(bruno)).exchange();
        assertThat(answer).as(address).hasStatusOk();
        return text(answer);
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
