package rapport.relationships.profile;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import rapport.platform.text.Texts;
import rapport.platform.web.Page;

/**
 * Changes owner, next step and stated need.
 *
 * @param owners everybody who may own it: id to name
 * @param conflict the values somebody else saved meanwhile; null when nobody did
 */
public record EditPage(
        Header header,
        Map<String, String> owners,
        String owner,
        String nextStep,
        String need,
        String currency,
        int version,
        @Nullable String problem,
        @Nullable Conflict conflict)
        implements Page {

    /** What the record holds now. */
    public record Conflict(String owner, String nextStep, String need) {}

    @Override
    public int status() {
        return conflict != null ? 409 : problem != null ? 422 : 200;
    }

    @Override
    public String title() {
        return Texts.t("relationship.edit.title", header.party().name());
    }

    @Override
    public String menu() {
        return "relationships";
    }
}
