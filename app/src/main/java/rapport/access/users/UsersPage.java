package rapport.access.users;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rapport.platform.text.Text;
import rapport.platform.text.Texts;
import rapport.platform.web.Page;

/**
 * Who may work with Rapport, for administrators.
 *
 * @param form what was typed to add somebody
 * @param mails whether links can be mailed
 * @param refusal why a change of somebody's rights was not made; null when none was refused
 */
public record UsersPage(
        List<UserRow> rows,
        NewUserForm form,
        boolean mails,
        @Nullable Text refusal,
        int status) implements Page {

    @Override
    public String title() {
        return Texts.t("access.users.title");
    }
}
