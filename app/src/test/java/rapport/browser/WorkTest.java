package rapport.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import rapport.Cast;
import rapport.directory.Organisations;
import rapport.interactions.Known;
import rapport.platform.jobs.Jobs;
import rapport.platform.jobs.Selection;
import rapport.platform.lists.BulkJob;
import rapport.platform.lists.Said;

/** Tasks, notices, jobs and taking back, with the keyboard and the mouse. */
@BrowserTest
class WorkTest {

    @Test
    void a_task_added_by_its_key_is_ticked_off_where_it_stands_and_taken_back_by_the_toast(Desk desk) {
        Page page = desk.signIn(desk.open(), Cast.bruno);
        Coast coast = Coast.settle(desk.server(), "Task Bay");
        desk.go(page, coast.path());

        page.keyboard().press("t");
        page.fill("#title", "Confirm the training dates");
        page.click("form.r-form button[type=submit]");

        Locator item = page.locator(".r-item", new Page.LocatorOptions().setHasText("Confirm the training dates"));
        assertThat(item).isVisible();
        item.locator(".r-tick").click();
        assertThat(item.locator(".r-tick.is-on")).isVisible();
        desk.picture(page, "task-done");
        page.locator(".r-toast", new Page.LocatorOptions().setHasText("Done"))
                .locator("button")
                .click();
        assertThat(page.locator(".r-item .r-tick:not(.is-on)").first()).isVisible();
        desk.hasNoComplaints();
    }

    @Test
    void what_is_deleted_comes_back_by_the_toast(Desk desk) {
        Page page = desk.signIn(desk.open(), Cast.bruno);
        Coast coast = Coast.settle(desk.server(), "Undo Bay");
        desk.go(page, "/people/" + coast.elena() + "/edit");

        page.click("form.r-del button[type=submit]");
        assertThat(page.locator(".r-toast")).containsText("deleted");
        desk.picture(page, "deleted-toast");
        page.click(".r-toast button");

        assertThat(page.locator(".r-toast")).containsText("undone");
        desk.go(page, "/people/" + coast.elena());
        assertThat(page.locator("h1")).containsText("Elena Marsh");
        desk.hasNoComplaints();
    }

    @Test
    void a_job_shows_how_far_it_is_until_it_is_done_and_says_so_behind_the_bell(Desk desk) {
        Page page = desk.signIn(desk.open(), Cast.carol);
        var organisations = desk.server().get(Organisations.class);
        List<String> firms = IntStream.range(0, 200)
                .mapToObj(i -> Known.firm(organisations, "Gone " + i).toString())
                .toList();
        var job = desk.server()
                .get(Jobs.class)
                .start(
                        desk.server().get(BulkJob.class),
                        new BulkJob.Instructions("delete", new Said("organisation", "", Map.of()), ""),
                        Selection.of(firms),
                        Cast.carol);
        desk.go(page, "/jobs/" + job);

        assertThat(page.locator("#run")).containsText("200 of 200 rows", new ContainsTextOptions().setTimeout(60_000));
        assertThat(page.locator("#run")).containsText("Done");
        desk.picture(page, "job-done");
        page.reload();
        page.click("[data-drawer=notices]");
        assertThat(page.locator("#notices")).containsText("Job done");
        desk.picture(page, "notices-drawer");
        page.locator("#notices .r-notes button").first().click();
        assertThat(page.locator("#run")).containsText("Done");
        desk.hasNoComplaints();
    }
}
