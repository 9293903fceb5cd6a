package rapport.relationships.profile;

import rapport.platform.text.Texts;
import rapport.platform.web.Page;

/** The dialog that ends a relationship as a page of its own: without script, and when something is wrong. */
public record EndingPage(Header header, EndingDialog dialog) implements Page {

    @Override
    public int status() {
        return dialog.problem() == null ? 200 : 422;
    }

    @Override
    public String title() {
        return Texts.t("relationship.ending.title", header.party().name());
    }

    @Override
    public String menu() {
        return "relationships";
    }
}
