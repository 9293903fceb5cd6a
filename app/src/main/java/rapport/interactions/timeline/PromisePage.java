package rapport.interactions.timeline;

import org.jspecify.annotations.Nullable;
import rapport.directory.PartyCard;
import rapport.interactions.Keeping.Refused.Reason;
import rapport.interactions.PartyPage;
import rapport.platform.records.RecordName;
import rapport.platform.text.Text;
import rapport.platform.text.Texts;
import rapport.platform.web.Page;

/**
 * One promise on a page of its own.
 *
 * @param about the record that the promise follows and is changed with; null for none
 */
public record PromisePage(
        PartyCard party, PromisePart part, @Nullable RecordName about) implements Page {

    @Override
    public int status() {
        return part.status();
    }

    @Override
    public String title() {
        return Texts.t("promise.title", party.name());
    }

    @Override
    public String menu() {
        return "relationships";
    }

    public String home() {
        return PartyPage.of(party);
    }

    static Text because(Reason reason) {
        return switch (reason) {
            case ALREADY_SETTLED -> Text.of("promise.problem.settled");
            case PAST_DUE -> Text.of("promise.problem.past_due");
            case DUE_IN_THE_PAST -> Text.of("promise.problem.in_the_past");
            case DUE_BEFORE_IT_WAS_MADE -> Text.of("promise.problem.before");
            case NOT_YET -> Text.of("promise.problem.not_yet");
            case BEFORE_IT_WAS_MADE -> Text.of("promise.problem.before_made");
            case NOTHING_PROMISED -> Text.of("promise.problem.what");
            case CHANGED_MEANWHILE -> Text.of("promise.problem.changed");
        };
    }
}
