package rapport.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import rapport.Cast;

@BrowserTest
class EveryPageTest {

    private static final List<String> STANDARD =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    @Test
    void every_page_is_accessible_and_fits_in_light_and_dark_at_a_desk_and_on_a_phone(Desk desk) {
        Map<String, String> pages = pages(Coast.settle(desk.server(), "Harbour and Pine"));
        List<String> faults = new ArrayList<>();
        for (ColorScheme colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (int width : List.of(1440, 1024, 390)) {
                Page page = desk.signIn(desk.open(width, 900, colours), Cast.amina);
                pages.forEach((name, path) -> {
                    desk.go(page, path);
                    String where = "%s %s %d".formatted(name, colours, width);
                    desk.picture(page, name + "-" + colours.name().toLowerCase(Locale.ROOT) + "-" + width);
                    faults.addAll(axe(page, where));
                    faults.addAll(sideways(page, where));
                });
            }
        }
        assertThat(faults).isEmpty();
        desk.hasNoComplaints();
    }

    @Test
    void nothing_scrolls_sideways_at_320_pixels(Desk desk) {
        Map<String, String> pages = pages(Coast.settle(desk.server(), "Narrow Lane Inn"));
        Page page = desk.signIn(desk.open(320, 640, ColorScheme.LIGHT), Cast.amina);
        List<String> faults = new ArrayList<>();
        pages.forEach((name, path) -> {
            desk.go(page, path);
            faults.addAll(sideways(page, name + " at 320"));
        });
        assertThat(faults).isEmpty();
    }

    static Map<String, String> pages(Coast coast) {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("today", "/");
        pages.put("relationships", "/relationships");
        pages.put("nothing-found", "/relationships?q=nobody+is+called+this");
        pages.put("organisations", "/organisations?filter=town!=Nowhere;(role==customer,role==partner)");
        pages.put("people", "/people?ask=works_at.town");
        pages.put("orders", "/orders");
        pages.put("deals", "/deals");
        pages.put("board", "/deals/board");
        pages.put("promises", "/promises?filter=state==open");
        pages.put("contacts", "/interactions");
        pages.put("products", "/products");
        pages.put("filter-refused", "/orders?filter=salary==1");
        pages.put("relationship", coast.path());
        pages.put("edit", coast.path() + "/edit");
        pages.put("stage", coast.path() + "/stage");
        pages.put("goal", coast.path() + "/goals/new");
        pages.put("ending", coast.path() + "/ending");
        pages.put("person", "/people/" + coast.elena());
        pages.put("person-edit", "/people/" + coast.elena() + "/edit");
        pages.put("organisation-new", "/organisations/new");
        pages.put("person-new", "/people/new");
        pages.put("link-new", "/parties/" + coast.hotel() + "/links/new");
        pages.put("order-new", "/parties/" + coast.hotel() + "/orders/new");
        pages.put("agreement-new", "/parties/" + coast.hotel() + "/agreements/new");
        pages.put("deal-new", "/parties/" + coast.hotel() + "/deals/new");
        pages.put("search", "/search?q=" + coast.elena());
        pages.put("search-found", "/search?q=elena");
        pages.put("files", "/files/of/party/" + coast.hotel());
        pages.put("imports", "/imports");
        pages.put("tasks", "/tasks");
        pages.put("task-new", "/tasks/new?about=party:" + coast.hotel());
        pages.put("jobs", "/jobs");
        pages.put("notices", "/notices");
        pages.put("duplicates", "/duplicates");
        pages.put("profile", "/profile");
        pages.put("company", "/settings/company");
        pages.put("currencies", "/settings/currencies");
        pages.put("users", "/settings/users");
        pages.put("not-found", "/relationships/00000000-0000-7000-8000-00000000dead");
        return pages;
    }

    private static List<String> axe(Page page, String where) {
        return new AxeBuilder(page)
                .withTags(STANDARD).setLegacyMode(true).analyze().getViolations().stream()
                        .map(rule -> where + ": " + said(rule))
                        .toList();
    }

    private static String said(Rule rule) {
        return rule.getId() + " at " + rule.getNodes().getFirst().getTarget();
    }

    static List<String> sideways(Page page, String where) {
        int over = ((Number) page.evaluate("document.documentElement.scrollWidth - window.innerWidth")).intValue();
        return over > 0 ? List.of(where + ": scrolls sideways by " + over) : List.of();
    }
}
