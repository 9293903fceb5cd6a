package rapport.relationships.profile;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rapport.platform.text.Texts;
import rapport.platform.web.Difference;
import rapport.platform.web.Page;

/**
 * Changes owner, next step and stated need.
 *
 * @param owners everybody who may own it: id to name
 * @param conflicts both values where somebody else saved another meanwhile
 * @param isChanged whether somebody else saved meanwhile, if only the same
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
        List<Difference> conflicts,
        boolean isChanged)
        implements Page {

    @Override
    public int status() {
        return isChanged ? 409 : problem != null ? 422 : 200;
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
