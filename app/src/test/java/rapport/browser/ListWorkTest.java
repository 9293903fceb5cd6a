package rapport.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static schema.directory.tables.Party.PARTY;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.junit.jupiter.api.Test;
import rapport.Cast;
import rapport.customization.CustomField;
import rapport.customization.CustomFieldType;
import rapport.customization.CustomFields;
import rapport.customization.FieldDraft;
import rapport.customization.FieldSaving;
import rapport.customization.RecordValues;
import rapport.directory.Organisations;
import rapport.directory.PartyId;
import rapport.interactions.Known;
import rapport.platform.ids.Ids;
import rapport.platform.kinds.CustomValues;
import rapport.platform.money.Money;
import rapport.sales.Column;
import rapport.sales.Deal;
import rapport.sales.DealId;
import rapport.sales.DealOutcome;
import rapport.sales.DealSaving;
import rapport.sales.Deals;
import rapport.sales.PipelineColumns;

/** Lists and the board worked in with mouse and keys: picked and changed together, changed in their place, dragged. */
@BrowserTest
class ListWorkTest {

    @Test
    void in_an_open_menu_labels_are_pressed_and_a_view_is_saved_for_the_team(Desk desk) {
        firms(desk, "Labelled", 2);
        Page page = desk.signIn(desk.open(), Cast.bruno);
        desk.go(page, "/organisations?q=labelled");

        page.locator(".r-tools summary:has-text('Columns')").click();
        page.locator(".r-tools label:has-text('Website')").click(new Locator.ClickOptions().setPosition(60, 8));
        page.locator(".r-tools button:has-text('Show these')").click();
        assertThat(page.locator("thead")).containsText("Website");

        page.locator(".r-bar details.dropdown > summary").last().click();
        page.fill(".r-bar input[name=name]", "Those with a label");
        page.locator(".r-bar label:has-text('My team')").click();
        page.locator(".r-bar button:has-text('Save view')").click();
        assertThat(page.locator(".r-bar nav a.is-on")).containsText("Those with a label");
        assertThat(page.locator(".r-bar nav a.is-on"))
                .hasAttribute("title", Pattern.compile(".*team.*", Pattern.CASE_INSENSITIVE));
        desk.hasNoComplaints();
    }

    @Test
    void every_menu_above_a_list_opens_within_the_window(Desk desk) {
        firms(desk, "Menu", 2);
        for (int width : List.of(1360, 1024, 390)) {
            Page page = desk.signIn(desk.open(width, 900, ColorScheme.LIGHT), Cast.bruno);
            desk.go(page, "/organisations?q=menu&filter=town==Porto");
            Locator menus = page.locator(".r-tools details.dropdown:visible");
            int all = menus.count();
            Assertions.assertThat(all).as("menus at " + width).isGreaterThan(2);
            for (int i = 0; i < all; i++) {
                menus.nth(i).locator("> summary").click();
                BoundingBox menu =
                        menus.nth(i).locator("> .dropdown-menu").first().boundingBox();
                Assertions.assertThat(menu.x)
                        .as("left edge of menu " + i + " at " + width)
                        .isNotNegative();
                Assertions.assertThat(menu.x + menu.width)
                        .as("right edge of menu " + i + " at " + width)
                        .isLessThanOrEqualTo(width);
                page.keyboard().press("Escape");
            }
        }
        desk.hasNoComplaints();
    }

    @Test
    void ten_rows_are_tagged_and_given_a_value_together_and_both_are_undone_by_the_toast(Desk desk) {
        firms(desk, "Ropewalk", 10);
        CustomField region = field(desk, "Region of quays", CustomFieldType.TEXT);
        Page page = desk.signIn(desk.open(), Cast.bruno);
        String list = "/organisations?q=ropewalk&columns=" + region.name() + ",tags";
        desk.go(page, list);

        page.check("[data-pick-all]");
        assertThat(page.locator(".r-bulk [data-count]")).hasText("10");
        desk.picture(page, "bulk-bar");
        choose(page, "Tag", "Another tag…");
        page.fill("#tag", "Harbour fair");
        desk.picture(page, "bulk-page");
        page.click("form.r-form button[type=submit]");
        assertThat(page.locator(".r-toast")).containsText("10 organisations tagged Harbour fair");
        assertThat(rows(page, "Harbour fair")).hasCount(10);
        page.click(".r-toast button");
        assertThat(page.locator(".r-toast")).containsText("undone");
        assertThat(rows(page, "Harbour fair")).hasCount(0);

        page.check("[data-pick-all]");
        choose(page, "Set", "Region of quays");
        page.fill("#value", "North shore");
        page.click("form.r-form button[type=submit]");
        assertThat(page.locator(".r-toast")).containsText("10 organisations changed");
        assertThat(rows(page, "North shore")).hasCount(10);
        page.keyboard().press("z");
        assertThat(page.locator(".r-toast")).containsText("undone");
        assertThat(rows(page, "North shore")).hasCount(0);
        desk.hasNoComplaints();
    }

    @Test
    void rows_are_picked_by_keys_one_by_one_and_up_to_there(Desk desk) {
        firms(desk, "Pontoon", 6);
        Page page = desk.signIn(desk.open(), Cast.bruno);
        desk.go(page, "/organisations?q=pontoon");
        Locator picked = page.locator("tr.is-picked");

        press(page, "j", "x");
        assertThat(picked).hasCount(1);
        press(page, "x");
        assertThat(picked).hasCount(0);
        press(page, "x", "j", "j", "j", "Shift+X");
        assertThat(picked).hasCount(4);
        press(page, "k", "x");
        assertThat(picked).hasCount(3);
        page.locator(".r-bulk button[type=reset]").click();
        assertThat(picked).hasCount(0);
        assertThat(page.locator(".r-bulk")).isHidden();
        desk.hasNoComplaints();
    }

    @Test
    void a_cell_is_changed_in_its_place_by_keys_and_the_next_one_by_tab(Desk desk) {
        List<PartyId> firms = firms(desk, "Jetty", 2);
        CustomField depth = field(desk, "Depth of jetties", CustomFieldType.NUMBER);
        CustomField owner = field(desk, "Warden of jetties", CustomFieldType.TEXT);
        Page page = desk.signIn(desk.open(), Cast.bruno);
        desk.go(page, "/organisations?q=jetty&columns=" + depth.name() + "," + owner.name());
        Locator first = page.locator("tbody tr").first();
        Locator edit = page.locator(".r-cell-edit");

        // Esc leaves it as it was; Enter without a change writes nothing.
        press(page, "j", "e");
        edit.fill("12");
        press(page, "Escape");
        assertThat(edit).hasCount(0);
        assertThat(first).not().containsText("12");
        settled(page);
        press(page, "e");
        assertThat(edit).isFocused();
        press(page, "Enter");
        assertThat(edit).hasCount(0);
        settled(page);
        assertThat(first.locator("[data-pick]")).hasAttribute("value", Pattern.compile(".*:0$"));

        // What cannot be is told, and what was typed is still there.
        press(page, "e");
        edit.fill("deep");
        press(page, "Enter");
        assertThat(page.locator(".r-cell-note")).isVisible();
        assertThat(edit).hasValue("deep");
        settled(page);

        // Tab saves and goes on; the row counts as seen.
        edit.fill("12.5");
        press(page, "Enter");
        assertThat(first).containsText("12.5");
        settled(page);
        press(page, "e");
        edit.fill("13");
        press(page, "Tab");
        assertThat(first).containsText("13");
        assertThat(edit).isFocused();
        assertThat(edit).hasValue("");
        edit.fill("Ada");
        press(page, "Enter");
        assertThat(first).containsText("Ada");
        assertThat(first.locator("[data-pick]")).hasAttribute("value", Pattern.compile(".*:3$"));

        // Who comes second sees both values and decides.
        settled(page);
        first.locator("[data-edit]").first().click();
        assertThat(edit).hasValue("13");
        String id = first.getAttribute("data-id");
        PartyId changed = firms.stream()
                .filter(firm -> firm.toString().equals(id))
                .findFirst()
                .orElseThrow();
        meanwhile(desk, changed, depth, 20);
        edit.fill("14");
        press(page, "Enter");
        assertThat(page.locator(".r-cell-note")).containsText("Somebody else saved “20” meanwhile");
        desk.picture(page, "cell-conflict");
        page.getByText("Save mine").click();
        assertThat(edit).hasCount(0);
        assertThat(first).containsText("14");
        desk.hasNoComplaints();
    }

    @Test
    void a_card_goes_to_another_lane_by_dragging_by_keys_and_by_its_menu(Desk desk) {
        Deals deals = desk.server().get(Deals.class);
        List<Column> columns = pipeline(desk, "Moorings");
        Deal deal = new Deal(
                new DealId(Ids.next()),
                "Mooring rings",
                null,
                columns.getFirst(),
                Money.of(100_00L, "EUR"),
                null,
                null,
                null,
                Cast.bruno.id(),
                0);
        DealId id = ((DealSaving.Saved) deals.create(deal, Cast.bruno)).id();
        Page page = desk.signIn(desk.open(), Cast.bruno);
        desk.go(page, "/deals/board");
        Locator card = page.locator("[data-deal='" + id + "']");
        Locator first = lane(page, columns.getFirst());
        Locator second = lane(page, columns.get(1));

        page.waitForResponse(
                answer -> answer.url().contains("/deals/board"),
                () -> drag(page, card.locator(".r-xs").last(), second));
        assertThat(second.locator("[data-deal='" + id + "']")).isVisible();
        page.locator(".r-toast button").last().click();
        assertThat(first.locator("[data-deal='" + id + "']")).isVisible();
        settled(page);

        card.locator("a.t").focus();
        page.waitForResponse(answer -> answer.url().contains("/deals/board"), () -> press(page, "Alt+ArrowRight"));
        assertThat(second.locator("[data-deal='" + id + "']")).isVisible();

        settled(page);
        card.locator("summary").click();
        card.locator(
                        ".dropdown-menu button",
                        new Locator.LocatorOptions().setHasText(columns.get(2).name()))
                .click();
        assertThat(lane(page, columns.get(2)).locator("[data-deal='" + id + "']"))
                .isVisible();
        desk.hasNoComplaints();
    }

    /** What was swapped in answers to keys a moment later. */
    private static Locator lane(Page page, Column column) {
        return page.locator("[data-lane='" + column.id() + "']");
    }

    /** One of its own, as other tests bring theirs. */
    private static List<Column> pipeline(Desk desk, String name) {
        desk.server()
                .get(PipelineColumns.class)
                .ensure(
                        name,
                        Stream.of("Asked", "Offered", "Agreed")
                                .map(each -> new PipelineColumns.Column(each, DealOutcome.OPEN))
                                .toList());
        return desk.server().get(Deals.class).columns().stream()
                .filter(column -> column.pipeline().equals(name))
                .toList();
    }

    private static void settled(Page page) {
        page.waitForTimeout(200);
    }

    private static void drag(Page page, Locator from, Locator to) {
        from.hover();
        page.mouse().down();
        var box = to.boundingBox();
        page.mouse().move(box.x + box.width / 2, box.y + 30, new Mouse.MoveOptions().setSteps(12));
        page.mouse().move(box.x + box.width / 2 + 2, box.y + 32, new Mouse.MoveOptions().setSteps(4));
        page.mouse().up();
    }

    private static List<PartyId> firms(Desk desk, String name, int many) {
        Organisations organisations = desk.server().get(Organisations.class);
        return IntStream.range(0, many)
                .mapToObj(i -> Known.firm(organisations, name + " " + i))
                .toList();
    }

    private static CustomField field(Desk desk, String label, CustomFieldType type) {
        FieldDraft draft = new FieldDraft(label, type, null, null, false, false, false, null, List.of(), null);
        return ((FieldSaving.Saved) desk.server().get(CustomFields.class).add("organisation", draft, Cast.amina))
                .field();
    }

    private static void meanwhile(Desk desk, PartyId firm, CustomField field, int value) {
        desk.server()
                .get(RecordValues.class)
                .set(
                        "organisation",
                        firm.value(),
                        new CustomValues(JSONB.valueOf("{\"" + field.name() + "\": " + value + "}")),
                        version(desk, firm),
                        Cast.carol);
    }

    private static int version(Desk desk, PartyId firm) {
        return desk.server().get(DSLContext.class).fetchValue(PARTY.VERSION, PARTY.ID.eq(firm));
    }

    private static void choose(Page page, String menu, String item) {
        page.locator(".r-bulk summary", new Page.LocatorOptions().setHasText(Pattern.compile("^\\s*" + menu + "\\s*$")))
                .click();
        page.locator(".r-bulk .dropdown-menu button", new Page.LocatorOptions().setHasText(item))
                .locator("visible=true")
                .first()
                .click();
    }

    private static Locator rows(Page page, String text) {
        return page.locator("tbody tr", new Page.LocatorOptions().setHasText(text));
    }

    private static void press(Page page, String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
    }
}
