package rapport.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import rapport.Cast;

/** The keyboard map, driven end to end on the pages that exist. */
@BrowserTest
class KeysTest {

    @Test
    void every_key_of_the_map_does_what_the_sheet_says(Desk desk) {
        Coast coast = Coast.settle(desk.server(), "Anchor Yard");
        Page page = desk.signIn(desk.open(), Cast.bruno);

        // G and a letter go to pages of the menu.
        press(page, "g", "r");
        page.waitForURL(desk.server().address() + "/relationships");
        press(page, "g", "t");
        page.waitForURL(desk.server().address() + "/");
        press(page, "g", "r");
        page.waitForURL(desk.server().address() + "/relationships");

        // J and K move through the rows, Enter opens one.
        press(page, "j");
        Locator cursor = page.locator("tr.is-cursor");
        assertThat(cursor).hasCount(1);
        String first = cursor.locator("a").first().getAttribute("href");
        press(page, "j", "k");
        assertThat(cursor.locator("a").first()).hasAttribute("href", first);
        press(page, "Enter");
        page.waitForURL(Pattern.compile(".*" + Pattern.quote(first) + "$"));

        // N adds to the list.
        desk.go(page, "/relationships");
        press(page, "n");
        page.waitForURL(Pattern.compile(".*/organisations/new$"));

        // L takes to the composer, and then a letter chooses the kind; while typing, letters are letters.
        desk.go(page, coast.path());
        press(page, "l", "m");
        assertThat(page.locator("#log-contact [name=channel][value=meeting]")).isChecked();
        page.keyboard().type("njls? met");
        assertThat(page.locator("#log-text")).hasValue("njls? met");
        page.keyboard().press("Escape");
        assertThat(page.locator("#log-text")).not().isFocused();
        assertThat(page.locator("#log-text")).hasValue("njls? met");

        // Ctrl Enter sends.
        page.locator("#log-text").focus();
        page.keyboard().press("Control+Enter");
        assertThat(page.locator("#episodes")).containsText("njls? met");

        // S sets the stage, from wherever on the page.
        desk.go(page, coast.path());
        press(page, "s");
        page.waitForURL(Pattern.compile(".*/stage$"));

        // ? shows the keys of the page, Esc closes it; the palette has / and Ctrl K.
        desk.go(page, coast.path());
        press(page, "?");
        Locator sheet = page.locator("#keys");
        assertThat(sheet).isVisible();
        assertThat(sheet).containsText("Go to Relationships");
        assertThat(sheet).containsText("Set the stage by hand");
        assertThat(sheet).containsText("Log meeting");
        desk.picture(page, "keys");
        page.keyboard().press("Escape");
        assertThat(sheet).isHidden();
        press(page, "/");
        assertThat(page.locator("#palette")).isVisible();
        page.keyboard().press("Escape");
        assertThat(page.locator("#palette")).isHidden();
        desk.hasNoComplaints();
    }

    @Test
    void singleKeys_can_be_switched_off_and_then_do_nothing(Desk desk) {
        Page page = desk.signIn(desk.open(), Cast.carol);
        desk.go(page, "/profile");
        page.uncheck("[name=singleKeys]", new Page.UncheckOptions().setForce(true));
        page.locator("form:has([name=singleKeys]) button[type=submit]").click();
        try {
            desk.go(page, "/relationships");
            press(page, "n", "?", "/", "g", "t");
            assertThat(page).hasURL(desk.server().address() + "/relationships");
            assertThat(page.locator("dialog:modal")).hasCount(0);
            // Ctrl K is no single key.
            page.keyboard().press("Control+k");
            assertThat(page.locator("#palette")).isVisible();
        } finally {
            desk.go(page, "/profile");
            page.check("[name=singleKeys]", new Page.CheckOptions().setForce(true));
            page.locator("form:has([name=singleKeys]) button[type=submit]").click();
        }
        desk.hasNoComplaints();
    }

    private static void press(Page page, String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
    }
}
