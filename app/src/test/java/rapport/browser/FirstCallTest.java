package rapport.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import org.junit.jupiter.api.Test;
import rapport.Cast;

@BrowserTest
class FirstCallTest {

    @Test
    void a_call_that_is_logged_appears_at_once_and_begins_the_relationship(Desk desk) {
        Page page = desk.signIn(desk.open(), Cast.bruno);
        Coast coast = Coast.settle(desk.server(), "Foz House");
        desk.go(page, coast.path());
        // The first assessment follows within a second; the page waits for it by itself.
        assertThat(page.locator("#standing")).containsText("No relationship yet", within(20));

        page.fill("#log-text", "Elena asked for a trial in the house by the sea");
        page.locator("label.r-whose").click();
        page.locator("#log-contact button[type=submit]").click();

        Locator timeline = page.locator("#episodes");
        assertThat(timeline).containsText("Elena asked for a trial in the house by the sea");
        assertThat(page.locator("#standing")).not().containsText("No relationship yet", within(20));
        desk.picture(page, "first-call");
        desk.hasNoComplaints();
    }

    private static ContainsTextOptions within(int seconds) {
        return new ContainsTextOptions().setTimeout(seconds * 1000.0);
    }

    @Test
    void a_form_that_is_refused_keeps_what_was_typed(Desk desk) {
        Page page = desk.signIn(desk.open(), Cast.bruno);
        desk.go(page, "/organisations/new");

        page.fill("#name", "Lighthouse Kitchens");
        page.fill("#email", "not an address");
        page.click("form.r-form button[type=submit]");

        assertThat(page.locator("#name")).hasValue("Lighthouse Kitchens");
        assertThat(page.locator("#email-e")).containsText("not an e-mail address");
        desk.hasNoComplaints();
    }

    @Test
    void ending_a_relationship_says_who_and_why_and_shows_it(Desk desk) {
        Page page = desk.signIn(desk.open(), Cast.bruno);
        Coast coast = Coast.settle(desk.server(), "Tarn Hut");
        desk.go(page, coast.path() + "/ending");

        page.check("input[name=phase][value=ended]", new Page.CheckOptions().setForce(true));
        page.check("input[name=reason][value=competitor]", new Page.CheckOptions().setForce(true));
        page.fill("input[name=competitor]", "Arden Coffee Systems");
        page.click("form.r-form button[type=submit]");

        assertThat(page.locator("main")).containsText("Switched to a competitor");
        assertThat(page.locator("main")).containsText("Arden Coffee Systems");
        desk.hasNoComplaints();
    }
}
