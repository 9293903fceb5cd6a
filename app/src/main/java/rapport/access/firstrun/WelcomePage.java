package rapport.access.firstrun;

import rapport.platform.text.Texts;
import rapport.platform.web.Page;
import rapport.platform.web.Problems;

/**
 * The first page of an installation: make its first administrator.
 *
 * @param asksForCode whether the code on the console must be given
 */
public record WelcomePage(String name, String company, String email, boolean asksForCode, Problems problems)
        implements Page {

    @Override
    public String title() {
        return Texts.t("access.welcome.title");
    }

    @Override
    public int status() {
        return problems.none() ? 200 : 422;
    }
}
