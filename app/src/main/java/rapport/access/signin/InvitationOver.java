package rapport.access.signin;

import rapport.platform.text.Texts;
import rapport.platform.web.Page;

/** Says that a link works no more. It does not say whether it ever did. */
public record InvitationOver() implements Page {

    @Override
    public String title() {
        return Texts.t("access.invitation.over");
    }

    @Override
    public int status() {
        return 404;
    }
}
