package rapport.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rapport.Cast;

/** With {@code rapport.full} both colours at three widths, else one of each at a desk and on a phone. */
@BrowserTest
class EveryPageTest {

    private record Look(ColorScheme colours, int width) {}

    private static final List<Look> LOOKS = Boolean.getBoolean("rapport.full")
            ? Stream.of(ColorScheme.LIGHT, ColorScheme.DARK)
                    .flatMap(colours -> Stream.of(1440, 1024, 390).map(width -> new Look(colours, width)))
                    .toList()
            : List.of(new Look(ColorScheme.LIGHT, 1440), new Look(ColorScheme.DARK, 390));

    private static final List<String> STANDARD =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    /** What a finger has to hit: as high as it must be, unless it stands within a sentence. */
    private static final String TOO_SMALL = """
            () => [...document.querySelectorAll('main button, main .btn, main summary, main .r-seg > *, main .form-control, .r-tabbar a, .r-tabbar summary')]
              .filter(e => e.checkVisibility({ visibilityProperty: true }) && !e.disabled && !e.closest('.r-phone-hide, dialog, details:not([open]) > :not(summary)')
                && !e.matches('.r-tick, .r-tag-x, .r-edit, .r-drag'))
              .map(e => [e, e.getBoundingClientRect()])
              .filter(([e, box]) => box.height > 1 && box.height < 39.5 && box.width > 1)
              .slice(0, 3)
              .map(([e, box]) => e.tagName + '.' + e.className + ' is ' + Math.round(box.height) + ' high')""";

    @TempDir
    private Path folder;

    @Test
    void every_page_is_accessible_and_fits_in_light_and_dark_at_a_desk_and_on_a_phone(Desk desk) {
        Coast coast = Coast.settle(desk.server(), "Harbour and Pine");
        Page first = desk.signIn(desk.open(), Cast.amina);
        Map<String, String> pages = EveryPage.of(desk.server(), coast, first, folder);
        assertThat(EveryPage.missing(desk.server(), pages)).isEmpty();
        List<String> faults = new ArrayList<>();
        for (Look look : LOOKS) {
            Page page = desk.signIn(desk.open(look.width(), 900, look.colours()), Cast.amina);
            pages.forEach((name, path) -> {
                desk.go(page, path);
                String where = "%s %s %d".formatted(name, look.colours(), look.width());
                desk.picture(page, where.toLowerCase(Locale.ROOT).replace(' ', '-'));
                faults.addAll(axe(page, where));
                faults.addAll(sideways(page, where));
                if (look.width() < 768) {
                    ((List<?>) page.evaluate(TOO_SMALL)).forEach(small -> faults.add(where + ": " + small));
                }
            });
        }
        assertThat(faults).isEmpty();
        desk.hasNoComplaints();
    }

    /** A page of 1,280 pixels at twice its size has 640 for itself. */
    @Test
    void nothing_scrolls_sideways_at_320_pixels_or_at_twice_the_size(Desk desk) {
        Coast coast = Coast.settle(desk.server(), "Narrow Lane Inn");
        Page first = desk.signIn(desk.open(), Cast.amina);
        Map<String, String> pages = EveryPage.of(desk.server(), coast, first, folder);
        List<String> faults = new ArrayList<>();
        for (int width : List.of(320, 640)) {
            Page page = desk.signIn(desk.open(width, width == 320 ? 640 : 400, ColorScheme.LIGHT), Cast.amina);
            pages.forEach((name, path) -> {
                desk.go(page, path);
                faults.addAll(sideways(page, name + " at " + width));
            });
        }
        assertThat(faults).isEmpty();
    }

    static List<String> axe(Page page, String where) {
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
