package rapport.relationships.profile;

import org.jspecify.annotations.Nullable;
import rapport.platform.text.Texts;
import rapport.platform.web.Page;
import rapport.relationships.GoalKind;

/** Records a goal set together, or a rule one side adapted to the other. */
public record GoalPage(
        Header header,
        GoalKind kind,
        String what,
        String agreedOn,
        String endsOn,
        @Nullable String problem) implements Page {

    @Override
    public int status() {
        return problem == null ? 200 : 422;
    }

    @Override
    public String title() {
        return Texts.t("relationship.goal.page", header.party().name());
    }

    @Override
    public String menu() {
        return "relationships";
    }
}
