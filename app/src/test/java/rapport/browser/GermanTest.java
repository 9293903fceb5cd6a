package rapport.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rapport.Cast;
import rapport.access.Users;
import rapport.platform.text.Language;
import rapport.platform.text.Shape;

/** German words are longer: every page still fits, and nothing on it was left in English. */
@BrowserTest
class GermanTest {

    /** Words of the frame and of buttons that stand on nearly every page. */
    private static final String ENGLISH =
            "\\b(with|and|your|nothing|save|settings|relationships|people|overdue|today|yet|search)\\b";

    @TempDir
    private Path folder;

    @Test
    void german_pages_fit_from_a_phone_to_a_desk_and_are_german(Desk desk) {
        Coast coast = Coast.settle(desk.server(), "Hafen");
        Map<String, String> pages = EveryPage.of(desk.server(), coast, desk.signIn(desk.open(), Cast.amina), folder);
        Users users = desk.server().get(Users.class);
        List<String> faults = new ArrayList<>();
        users.setReading(Cast.amina.id(), Language.GERMAN, Shape.GERMAN);
        try {
            for (int width : List.of(320, 390, 1024, 1440)) {
                Page page = desk.signIn(desk.open(width, 900, ColorScheme.LIGHT), Cast.amina);
                pages.forEach((name, path) -> {
                    desk.go(page, path);
                    desk.picture(page, "german-" + name + "-" + width);
                    faults.addAll(EveryPageTest.sideways(page, name + " at " + width));
                    faults.addAll(english(page, name));
                });
            }
        } finally {
            users.setReading(Cast.amina.id(), null, null);
        }
        assertThat(faults.stream().distinct()).isEmpty();
    }

    /** What people wrote is in whatever language they write; the frame, headings, labels and buttons are ours. */
    private static List<String> english(Page page, String name) {
        String ours = String.join(
                "\n",
                page.locator("nav, h1, h2, label, button, summary, th, .form-hint")
                        .allInnerTexts());
        return Pattern.compile(ENGLISH, Pattern.CASE_INSENSITIVE)
                .matcher(ours)
                .results()
                .map(found -> name + " says “" + found.group() + "”")
                .distinct()
                .toList();
    }
}
