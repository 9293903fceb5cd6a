package rapport.access.users;

import java.time.Duration;
import rapport.platform.text.Text;
import rapport.platform.text.Texts;
import rapport.platform.web.Page;

/**
 * An invitation or reset link, shown this once: we keep its hash alone.
 *
 * @param isNew whether the user has no password yet
 */
public record LinkPage(String name, String email, String link, boolean isNew, Duration valid) implements Page {

    @Override
    public String title() {
        return Texts.t("access.users.title");
    }

    public Text heading() {
        return Text.of(isNew ? "access.link.invitation" : "access.link.reset", name);
    }

    public Text explanation() {
        return Text.of("access.link.text", name, valid.toDays());
    }
}
