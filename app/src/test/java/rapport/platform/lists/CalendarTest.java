package rapport.platform.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static rapport.Cast.as;
import static rapport.Cast.bruno;
import static schema.sales.tables.Order.ORDER;
import static schema.work.tables.Task.TASK;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.jooq.Configuration;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.ExecuteListenerProvider;
import org.jooq.impl.DefaultExecuteListenerProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import rapport.RapportTest;
import rapport.directory.Organisations;
import rapport.directory.PartyId;
import rapport.interactions.Known;
import rapport.platform.ids.Ids;
import rapport.platform.time.Moments;
import rapport.sales.OrderDirection;
import rapport.sales.OrderId;
import rapport.work.Due;
import rapport.work.Priority;
import rapport.work.Task;
import rapport.work.TaskId;
import rapport.work.Tasks;

@RapportTest
class CalendarTest {

    private static final Pattern DAY = Pattern.compile(
            "<li class=\"r-cal-d[^\"]*\">.*?datetime=\"([0-9-]+)\".*?(?=<li class=\"r-cal-d|</ol>)", Pattern.DOTALL);

    @Autowired
    MockMvcTester http;

    @Autowired
    DSLContext db;

    @Autowired
    Organisations organisations;

    @Autowired
    Tasks tasks;

    @Autowired
    Moments moments;

    private PartyId firm;

    @BeforeEach
    void firm() {
        firm = Known.firm(organisations, "Harbour & Pine");
    }

    @Test
    void every_order_stands_on_its_day_and_on_no_other() {
        order("A", "2026-03-01");
        order("B", "2026-03-31");
        order("C", "2026-04-01");
        order("D", "2026-04-06");

        String html = get("/orders?look=calendar&month=2026-03");

        assertThat(html).contains("March 2026");
        assertThat(day(html, "2026-03-01")).contains(">A</a>").doesNotContain(">B</a>");
        assertThat(day(html, "2026-03-31")).contains(">B</a>");
        assertThat(day(html, "2026-04-01")).contains(">C</a>");
        assertThat(day(html, "2026-02-23")).isNotEmpty();
        assertThat(html).doesNotContain(">D</a>", "2026-04-06");
    }

    @Test
    void a_day_with_many_shows_some_and_leads_to_all_of_them() {
        for (int i = 0; i < 15; i++) {
            order("N" + i, "2026-03-10");
        }
        order("other", "2026-03-11");

        String html = get("/orders?look=calendar&month=2026-03&filter=direction%3D%3Dsold");

        String day = day(html, "2026-03-10");
        assertThat(day).contains("+12 more");
        String list = get(day.replaceAll("(?s).*class=\"r-cal-m\" href=\"([^\"]*)\".*", "$1")
                .replace("&amp;", "&"));
        assertThat(list).contains("15 orders", "direction==sold").doesNotContain("other");
        assertThat(day(get("/orders?look=calendar&week=2026-03-12"), "2026-03-10"))
                .contains(">N0</a>")
                .doesNotContain("more");
    }

    @Test
    void filters_mean_the_same_as_in_the_list_and_stay_when_the_look_changes() {
        order("A", "2026-03-10");
        String filtered = get("/orders?look=calendar&month=2026-03&filter=direction%3D%3Dbought");

        assertThat(filtered).doesNotContain(">A</a>").contains("Nothing in this month.");
        assertThat(filtered)
                .contains("href=\"/orders?filter=direction%3D%3Dbought\"")
                .contains("href=\"/orders?filter=direction%3D%3Dbought&amp;look=calendar&amp;month=2026-02\"")
                .contains("name=\"look\" value=\"calendar\"", "name=\"month\" value=\"2026-03\"");
    }

    @Test
    void a_task_due_by_the_end_of_a_day_stands_on_that_day_without_a_time() {
        LocalDate day = LocalDate.of(2026, 3, 10);
        task("Ring them", Due.by(day, null, bruno.zone()));
        task("Meet them", Due.by(day, java.time.LocalTime.of(14, 30), bruno.zone()));
        task("Some day", null);

        String html = get("/tasks/list?look=calendar&month=2026-03");

        assertThat(day(html, "2026-03-10"))
                .contains("Ring them", "Meet them", "14:30")
                .doesNotContain("23:59")
                .contains("/tasks/");
        assertThat(html).doesNotContain("Some day");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/orders?look=calendar&month=2026-13",
                "/orders?look=calendar&month=x",
                "/orders?look=calendar&month=9999-01",
                "/orders?look=calendar&week=-1",
                "/orders?look=calendar"
            })
    void what_is_no_month_shows_this_one(String address) {
        String html = get(address);

        assertThat(day(html, moments.today().toString())).contains("aria-current=\"date\"");
        assertThat(html).contains("month=" + YearMonth.from(moments.today()).minusMonths(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/orders", "/deals", "/promises", "/interactions", "/tasks/list"})
    void a_calendar_takes_few_statements_however_many_records_it_has(String path) {
        int empty = statements(path + "?look=calendar");
        Stock.of(db, 60);
        for (int i = 0; i < 10; i++) {
            task("Task " + i, Due.by(moments.today().plusDays(i % 3), null, bruno.zone()));
        }

        int full = statements(path + "?look=calendar");

        assertThat(full).isLessThanOrEqualTo(15).isLessThanOrEqualTo(empty + 1);
    }

    private void order(String number, String day) {
        db.insertInto(ORDER)
                .set(ORDER.ID, new OrderId(Ids.next()))
                .set(ORDER.NUMBER, number)
                .set(ORDER.DIRECTION, OrderDirection.SOLD)
                .set(ORDER.PARTY_ID, firm)
                .set(ORDER.ORDERED_ON, LocalDate.parse(day))
                .set(ORDER.CURRENCY, "EUR")
                .execute();
    }

    private void task(String title, Due due) {
        tasks.create(
                new Task(
                        new TaskId(Ids.next()),
                        title,
                        null,
                        bruno.id(),
                        due,
                        null,
                        Priority.NORMAL,
                        firm,
                        null,
                        null,
                        0),
                bruno);
        assertThat(db.fetchCount(TASK)).isPositive();
    }

    private static String day(String html, String day) {
        return DAY.matcher(html)
                .results()
                .filter(found -> found.group(1).equals(day))
                .map(found -> found.group())
                .findFirst()
                .orElse("");
    }

    private int statements(String address) {
        AtomicInteger count = new AtomicInteger();
        Configuration configuration = db.configuration();
        ExecuteListenerProvider[] before = configuration.executeListenerProviders();
        configuration.set(new DefaultExecuteListenerProvider(new ExecuteListener() {
            @Override
            public void executeStart(ExecuteContext context) {
                count.incrementAndGet();
            }
        }));
        try {
            get(address);
        } finally {
            configuration.set(before);
        }
        assertThat(List.of(count.get())).allMatch(n -> n > 0);
        return count.get();
    }

    private String get(String address) {
        var answer = http.get().uri(URI.create(address)).with(as(bruno)).exchange();
        assertThat(answer).as(address).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
