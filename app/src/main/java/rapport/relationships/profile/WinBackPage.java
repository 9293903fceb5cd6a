package rapport.relationships.profile;

import org.jspecify.annotations.Nullable;
import rapport.platform.text.Texts;
import rapport.platform.web.Page;

/** Records that an ended relationship goes on. */
public record WinBackPage(
        Header header, String note, @Nullable String problem) implements Page {

    @Override
    public int status() {
        return problem == null ? 200 : 422;
    }

    @Override
    public String title() {
        return Texts.t("relationship.win_back.title", header.party().name());
    }

    @Override
    public String menu() {
        return "relationships";
    }
}
