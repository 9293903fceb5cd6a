package rapport.interactions.timeline;

import rapport.directory.PartyCard;
import rapport.interactions.PartyPage;
import rapport.interactions.Settling.Refused.Reason;
import rapport.platform.text.Text;
import rapport.platform.text.Texts;
import rapport.platform.web.Page;

/** One complaint on a page of its own. */
public record ComplaintPage(PartyCard party, ComplaintPart part) implements Page {

    @Override
    public int status() {
        return part.status();
    }

    @Override
    public String title() {
        return Texts.t("complaint.title", party.name());
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
            case NOTHING_SAID -> Text.of("complaint.problem.what");
            case IN_THE_FUTURE -> Text.of("complaint.problem.future");
            case ALREADY_RESOLVED -> Text.of("complaint.problem.resolved");
            case STILL_OPEN -> Text.of("complaint.problem.still_open");
            case BEFORE_IT_WAS_RAISED -> Text.of("complaint.problem.before");
            case CHANGED_MEANWHILE -> Text.of("complaint.problem.changed");
        };
    }
}
