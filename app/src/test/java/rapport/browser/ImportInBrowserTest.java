package rapport.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.FilePayload;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import rapport.Cast;

@BrowserTest
class ImportInBrowserTest {

    private static final ContainsTextOptions PATIENT = new ContainsTextOptions().setTimeout(30_000);

    private static final FilePayload[] FILES = {
        file("companies.csv", """
            Company ID;Company;Town;Kind
            c-1;Otter & Vine;Bruges;Customer
            c-2;Gull & Anchor;Aarhus;Customer
            """), file("people.csv", """
            Contact ID,First name,Last name,E-mail,Company ID,Met on,Stand
            p-1,Maren,Oyen,maren@ottervine.example,c-1,12/11/2025,"Hall 4, B12"
            p-2,Pia,Sandoval,pia@gullanchor.example,c-2,03/11/2025,
            p-3,Bo,Falk,nowhere,c-2,,
            """),
    };

    @Test
    void two_related_files_are_uploaded_matched_imported_undone_and_imported_again(Desk desk) {
        Page page = desk.signIn(desk.open(), Cast.bruno);
        upload(desk, page);
        assertThat(page.locator("h1")).containsText("Match columns");
        desk.picture(page, "import-companies");
        page.locator("button[value='file.1']").click();
        assertThat(page.locator("[name='to.6']")).hasValue("note");
        page.selectOption("[name='to.5']", "");
        page.locator("button[type=submit]:has-text('Apply and look again')").click();
        assertThat(page.locator("aside.r-rail")).containsText("Stand: Hall 4, B12");
        desk.picture(page, "import-match");
        isAccessible(page);

        page.locator("button[value=check]").click();
        page.locator("button:has-text('Check all rows')").click();
        assertThat(page.locator("main")).containsText("this would come of it", PATIENT);
        page.locator("button:has-text('Import 5 rows')").click();
        assertThat(page.locator("main")).containsText("Undo this import", PATIENT);
        assertThat(page.locator("main")).containsText("is no e-mail address");
        desk.picture(page, "import-run");
        isAccessible(page);

        page.locator("button:has-text('Undo this import')").click();
        assertThat(page.locator("main")).containsText("Everything is as it was before", PATIENT);

        upload(desk, page);
        page.locator("button[value=check]").click();
        page.locator("button:has-text('Import 5 rows')").click();
        assertThat(page.locator("main")).containsText("Undo this import", PATIENT);
        assertThat(page.locator(".r-stat").first()).containsText("4");
        page.locator("button:has-text('Undo this import')").click();
        assertThat(page.locator("main")).containsText("Everything is as it was before", PATIENT);
        desk.hasNoComplaints();
    }

    private static void isAccessible(Page page) {
        Assertions.assertThat(new AxeBuilder(page).setLegacyMode(true).analyze().getViolations())
                .extracting(rule ->
                        rule.getId() + " at " + rule.getNodes().getFirst().getTarget())
                .isEmpty();
        Assertions.assertThat(page.evaluate("document.documentElement.scrollWidth > window.innerWidth"))
                .isEqualTo(false);
    }

    private static void upload(Desk desk, Page page) {
        desk.go(page, "/imports");
        page.setInputFiles("#file", FILES);
        page.locator("button:has-text('Upload')").click();
    }

    private static FilePayload file(String name, String text) {
        return new FilePayload(name, "text/csv", text.getBytes(UTF_8));
    }
}
