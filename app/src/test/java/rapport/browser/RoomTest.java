package rapport.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.Test;
import rapport.Cast;
import rapport.access.Users;
import rapport.directory.Address;
import rapport.directory.Organisations;
import rapport.directory.People;
import rapport.directory.Person;
import rapport.interactions.Known;
import rapport.platform.text.Language;
import rapport.platform.text.Shape;

/** What lists, and the composer of contacts, have room for. */
@BrowserTest
class RoomTest {

    private static final String CUT = "each => each.scrollWidth > each.clientWidth";
    private static final String CUT_HEADS =
            "all => all.filter(each => each.scrollWidth > each.clientWidth).map(each => each.innerText)";
    private static final List<String> LISTS =
            List.of("/relationships", "/relationships?sort=commitment", "/organisations", "/people");

    @Test
    void somebody_with_a_long_address_is_named_whole_on_a_phone(Desk desk) {
        Person person = new Person(
                null,
                null,
                "Marguerite",
                "Roomward",
                "Head of purchasing",
                null,
                "marguerite.roomward@anchor-and-heron-schools.example",
                null,
                null,
                Address.NONE,
                0);
        desk.server().get(People.class).create(person, null, null, true, Cast.bruno);
        Page page = desk.signIn(desk.open(390, 844, ColorScheme.LIGHT), Cast.bruno);
        desk.go(page, "/people?q=roomward");

        Locator name = page.locator("tbody a:has-text('Marguerite Roomward')");
        assertThat(name.evaluate(CUT)).isEqualTo(false);
        desk.hasNoComplaints();
    }

    @Test
    void what_opens_in_the_composer_stays_within_a_phone(Desk desk) {
        Coast coast = Coast.settle(desk.server(), "Roomy Coast");
        Page page = desk.signIn(desk.open(390, 844, ColorScheme.LIGHT), Cast.bruno);
        desk.go(page, coast.path());

        Locator menus = page.locator("#log-contact details.dropdown:visible");
        assertThat(menus.count()).isGreaterThan(2);
        for (int i = 0; i < menus.count(); i++) {
            menus.nth(i).locator("> summary").click();
            BoundingBox menu = menus.nth(i).locator("> .dropdown-menu").boundingBox();
            assertThat(menu.x).as("left edge of menu " + i).isNotNegative();
            assertThat(menu.x + menu.width).as("right edge of menu " + i).isLessThanOrEqualTo(390);
            page.keyboard().press("Escape");
        }
        desk.hasNoComplaints();
    }

    @Test
    void eight_columns_stand_beside_each_other_at_a_small_desk(Desk desk) {
        Known.firm(desk.server().get(Organisations.class), "Roomy Quay");
        Page page = desk.signIn(desk.open(1360, 900, ColorScheme.LIGHT), Cast.bruno);
        desk.go(page, "/organisations?q=roomy&columns=role,industry,town,country,email,phone,website,created_at");

        assertThat(page.locator("thead th").count()).isGreaterThan(8);
        assertThat(page.locator(".r-body").evaluate(CUT)).isEqualTo(false);
        desk.hasNoComplaints();
    }

    @Test
    void no_heading_is_cut_at_a_small_desk_where_words_are_long(Desk desk) {
        Coast.settle(desk.server(), "Roomy Lane");
        Users users = desk.server().get(Users.class);
        users.setReading(Cast.bruno.id(), Language.GERMAN, Shape.GERMAN);
        try {
            Page page = desk.signIn(desk.open(1360, 900, ColorScheme.LIGHT), Cast.bruno);
            for (String list : LISTS) {
                desk.go(page, list);
                assertThat(page.locator("thead th").count()).as(list).isGreaterThan(4);
                assertThat(page.locator("thead th").evaluateAll(CUT_HEADS))
                        .as(list)
                        .isEqualTo(List.of());
            }
            desk.go(page, "/relationships");
            assertThat(page.locator("th.cw-rest").boundingBox().width).isGreaterThan(110);
        } finally {
            users.setReading(Cast.bruno.id(), null, null);
        }
        desk.hasNoComplaints();
    }
}
