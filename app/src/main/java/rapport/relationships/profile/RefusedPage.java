package rapport.relationships.profile;

import rapport.platform.text.Texts;
import rapport.platform.web.Page;

/** Says why something was not done, and where to go on. */
public record RefusedPage(String explanation, String back) implements Page {

    @Override
    public int status() {
        return 422;
    }

    @Override
    public String title() {
        return Texts.t("relationship.refused.title");
    }

    @Override
    public String menu() {
        return "relationships";
    }
}
