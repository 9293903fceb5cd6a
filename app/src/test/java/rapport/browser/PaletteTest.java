package rapport.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import rapport.Cast;

@BrowserTest
class PaletteTest {

    @Test
    void a_hotel_is_found_while_typing_and_opened_by_keys_alone(Desk desk) {
        Coast coast = Coast.settle(desk.server(), "Quayside Lodge");
        Page page = desk.signIn(desk.open(), Cast.bruno);

        page.keyboard().press("Control+k");
        assertThat(page.locator("#palette")).isVisible();
        waitForIndex(page, "quays");

        Locator first = page.locator("#palette-list [role=option]").first();
        assertThat(first).containsText("Quayside Lodge");
        assertThat(first).hasAttribute("aria-selected", "true");
        assertThat(page.locator("#palette-q")).hasAttribute("aria-activedescendant", first.getAttribute("id"));
        assertThat(page.locator("#palette-list")).containsText("With Quayside Lodge");
        desk.picture(page, "palette-light");
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile(".*" + coast.path() + "$"));
        desk.hasNoComplaints();
    }

    @Test
    void what_can_be_done_follows_the_line_that_is_selected(Desk desk) {
        Coast.settle(desk.server(), "Gullwing House");
        Page page = desk.signIn(desk.open(1440, 900, ColorScheme.DARK), Cast.bruno);
        page.keyboard().press("/");
        waitForIndex(page, "gullwing");
        Locator list = page.locator("#palette-list");
        assertThat(list).containsText("Elena Marsh");

        page.keyboard().press("ArrowDown");

        assertThat(list.locator("[data-block=with] .r-label")).hasText("With Elena Marsh");
        desk.picture(page, "palette-dark");
        list.getByText("Log call").first().click();
        page.waitForURL(Pattern.compile(".*/contacts/new.*"));
        assertThat(page.locator("[name=channel][value=call]")).isChecked();
        desk.hasNoComplaints();
    }

    @Test
    void what_was_opened_is_offered_first_and_the_theme_can_be_switched(Desk desk) {
        Coast coast = Coast.settle(desk.server(), "Lantern Wharf");
        Page page = desk.signIn(desk.open(), Cast.carol);
        page.keyboard().press("Control+k");
        waitForIndex(page, "lantern");
        page.keyboard().press("Escape");
        assertThat(page.locator("#palette")).isHidden();
        page.waitForResponse("**/search/opened", () -> desk.go(page, coast.path()));

        page.keyboard().press("Control+k");
        assertThat(page.locator("#palette-list [role=option]").first()).containsText("Lantern Wharf");
        page.fill("#palette-q", ">switch");
        assertThat(page.locator("#palette-list [role=option]")).hasCount(1);
        page.keyboard().press("Enter");

        assertThat(page.locator("html")).hasAttribute("data-bs-theme", "dark");
        desk.hasNoComplaints();
    }

    @Test
    void the_palette_is_accessible_in_both_themes_and_on_a_phone(Desk desk) {
        Coast.settle(desk.server(), "Breakwater Rooms");
        for (ColorScheme colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (int width : List.of(1440, 390)) {
                Page page = desk.signIn(desk.open(width, 900, colours), Cast.amina);
                page.keyboard().press("Control+k");
                waitForIndex(page, "breakw");
                Assertions.assertThat(new AxeBuilder(page)
                                .withTags(List.of(
                                        "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                                .setLegacyMode(true)
                                .analyze()
                                .getViolations())
                        .as(colours + " " + width)
                        .isEmpty();
                desk.picture(page, "palette-" + colours + "-" + width);
            }
        }
        desk.hasNoComplaints();
    }

    /** Types until the index has it, which takes up to a second after it was saved. */
    private static void waitForIndex(Page page, String typed) {
        // Set off is only what was typed, so these are no lines that were opened before.
        Locator found = page.locator("#palette-list [data-record] b");
        for (int i = 0; i < 20 && found.count() == 0; i++) {
            page.fill("#palette-q", "");
            page.fill("#palette-q", typed);
            page.waitForTimeout(400);
        }
        assertThat(page.locator("#palette-list")).containsText("With", new ContainsTextOptions().setTimeout(5_000));
    }
}
