package rapport.relationships.profile;

import org.jspecify.annotations.Nullable;
import rapport.platform.text.Texts;
import rapport.platform.web.Page;
import rapport.relationships.ManualStage;
import rapport.relationships.Stage;

/**
 * Sets the stage by hand, for a time and with a reason.
 *
 * @param current the one set now; null when the derived one holds
 */
public record StagePage(
        Header header,
        @Nullable ManualStage current,
        Stage chosen,
        String reason,
        String expiresOn,
        @Nullable String problem)
        implements Page {

    @Override
    public int status() {
        return problem == null ? 200 : 422;
    }

    @Override
    public String title() {
        return Texts.t("relationship.manual.page", header.party().name());
    }

    @Override
    public String menu() {
        return "relationships";
    }

    public Stage[] stages() {
        return Stage.values();
    }
}
