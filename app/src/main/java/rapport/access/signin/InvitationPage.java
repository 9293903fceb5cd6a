package rapport.access.signin;

import rapport.platform.text.Texts;
import rapport.platform.web.Page;
import rapport.platform.web.Problems;

/**
 * The page behind an invitation or reset link: choose a password.
 *
 * @param isNew whether the user has none yet
 */
public record InvitationPage(String company, String token, String name, String email, boolean isNew, Problems problems)
        implements Page {

    @Override
    public String title() {
        return Texts.t(isNew ? "access.invitation.title" : "access.reset.title");
    }

    @Override
    public int status() {
        return problems.none() ? 200 : 422;
    }
}
