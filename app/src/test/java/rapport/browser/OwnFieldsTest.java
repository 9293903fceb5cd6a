package rapport.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import rapport.Cast;
import rapport.customization.CustomField;
import rapport.customization.CustomFieldType;
import rapport.customization.CustomFields;
import rapport.customization.FieldDraft;
import rapport.customization.FieldDraft.Wanted;
import rapport.customization.FieldSaving.Saved;
import rapport.customization.Layouts;
import rapport.customization.PinnedViews;
import rapport.customization.SavedView.Audience;
import rapport.customization.Tags;
import rapport.customization.ViewSaving;
import rapport.customization.Views;

/** Custom fields, tags and views in a browser: drag and menu, in place, and accessible at every size. */
@BrowserTest
class OwnFieldsTest {

    @Test
    void a_field_is_dragged_into_a_section_and_out_again_by_its_menu(Desk desk) {
        CustomFields fields = desk.server().get(CustomFields.class);
        add(fields, "agreement", "One", CustomFieldType.TEXT);
        CustomField two = add(fields, "agreement", "Two", CustomFieldType.CHOICE);
        Layouts layouts = desk.server().get(Layouts.class);
        layouts.addSection("agreement", "Contract", Cast.amina);
        Page page = desk.signIn(desk.open(), Cast.amina);
        desk.go(page, "/settings/fields/agreement");

        Locator contract = page.locator("ul.r-own-list").nth(1);
        // Only what the server has answered is there after loading the page again.
        page.waitForResponse(
                answer -> answer.request().method().equals("POST"),
                () -> drag(page, page.locator("li[data-id='" + two.id() + "'] [data-handle]"), contract));
        assertThat(page.locator("ul.r-own-list").nth(1).locator("li")).containsText("Two");
        desk.go(page, "/settings/fields/agreement");
        assertThat(page.locator("ul.r-own-list").nth(1).locator("li")).containsText("Two");

        page.locator("li[data-id='" + two.id() + "'] summary").click();
        page.getByText("Move to: Without a heading").click();
        assertThat(page.locator("ul.r-own-list").nth(0).locator("li")).hasCount(2);
        desk.hasNoComplaints();
    }

    /** In small steps, as a hand does: what is dragged notices where it is by the moves. */
    private static void drag(Page page, Locator handle, Locator to) {
        handle.hover();
        page.mouse().down();
        var box = to.boundingBox();
        page.mouse().move(box.x + box.width / 2, box.y + box.height / 2, new Mouse.MoveOptions().setSteps(12));
        page.mouse().move(box.x + box.width / 2 + 2, box.y + box.height / 2 + 2, new Mouse.MoveOptions().setSteps(4));
        page.mouse().up();
    }

    @Test
    void a_tag_is_stuck_on_and_taken_off_in_place(Desk desk) {
        Coast coast = Coast.settle(desk.server(), "Tagged Inn");
        Page page = desk.signIn(desk.open(), Cast.bruno);
        desk.go(page, "/people/" + coast.elena());
        page.fill("#log-text", "typed meanwhile");

        page.getByText("Tag the person").click();
        page.fill(".r-tags input[name=name]", "Key account");
        page.locator(".r-tags .dropdown-menu button").click();
        assertThat(page.locator(".r-tags")).containsText("Key account");
        assertThat(page.locator("#log-text")).hasValue("typed meanwhile");

        page.getByLabel("Take off the tag Key account").click();
        assertThat(page.locator(".r-tags")).not().containsText("Key account");
        assertThat(page.locator("#log-text")).hasValue("typed meanwhile");
        desk.hasNoComplaints();
    }

    @Test
    void its_pages_are_accessible_and_fit_in_light_and_dark_at_a_desk_and_on_a_phone(Desk desk) {
        Map<String, String> pages = pages(desk);
        List<String> faults = new ArrayList<>();
        for (ColorScheme colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (int width : List.of(1440, 390, 320)) {
                Page page = desk.signIn(desk.open(width, 900, colours), Cast.amina);
                pages.forEach((name, path) -> {
                    desk.go(page, path);
                    desk.picture(page, "own-" + name + "-" + colours.name().toLowerCase(Locale.ROOT) + "-" + width);
                    new AxeBuilder(page)
                            .setLegacyMode(true)
                            .analyze()
                            .getViolations()
                            .forEach(rule -> faults.add(name + " " + colours + " " + width + ": " + rule.getId()
                                    + " at " + rule.getNodes().getFirst().getTarget()));
                    if (((Number) page.evaluate("document.documentElement.scrollWidth - innerWidth")).intValue() > 0) {
                        faults.add(name + " " + width + ": scrolls sideways");
                    }
                });
            }
        }
        assertThat(faults).isEmpty();
        desk.hasNoComplaints();
    }

    private static Map<String, String> pages(Desk desk) {
        Coast coast = Coast.settle(desk.server(), "Own Fields Hotel");
        CustomFields fields = desk.server().get(CustomFields.class);
        CustomField text = null;
        for (CustomFieldType type : CustomFieldType.values()) {
            text = add(fields, "person", "A " + type.key(), type);
        }
        desk.server().get(Layouts.class).addSection("person", "Contract and more", Cast.amina);
        Tags tags = desk.server().get(Tags.class);
        for (String name : List.of("Key account", "Fair 2026", "<b>bold</b> " + "x".repeat(40))) {
            tags.add("person", coast.elena().value(), name, Cast.amina);
        }
        Views views = desk.server().get(Views.class);
        var view = ((ViewSaving.Saved)
                        views.add("/relationships", "role=customer", "Our customers", Audience.ALL, Cast.amina))
                .view();
        desk.server().get(PinnedViews.class).pin(view.id(), true, Cast.amina);
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("fields", "/settings/fields/person");
        pages.put("field-new", "/settings/fields/person/new");
        pages.put("field-edit", "/settings/fields/person/" + text.id());
        pages.put("tags", "/settings/tags");
        pages.put("person-new", "/people/new");
        pages.put("person", "/people/" + coast.elena());
        pages.put("values", "/records/person/" + coast.elena() + "/fields");
        pages.put("view", view.list() + "?" + view.query() + "&view=" + view.id());
        return pages;
    }

    private static CustomField add(CustomFields fields, String kind, String label, CustomFieldType type) {
        FieldDraft draft = new FieldDraft(
                label,
                type,
                "What it is for",
                null,
                false,
                false,
                false,
                type == CustomFieldType.MONEY ? "EUR" : null,
                type.isChosen() ? List.of(new Wanted(null, "Gold"), new Wanted(null, "Silver")) : List.of(),
                null);
        return ((Saved) fields.add(kind, draft, Cast.amina)).field();
    }
}
