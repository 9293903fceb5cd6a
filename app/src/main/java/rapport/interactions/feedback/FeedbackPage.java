package rapport.interactions.feedback;

import rapport.directory.PartyCard;
import rapport.interactions.PartyPage;
import rapport.platform.text.Texts;
import rapport.platform.web.Page;

/** One of the dialogs on a page of its own, for those without script and for what was refused. */
public record FeedbackPage(FeedbackForms forms) implements Page {

    @Override
    public int status() {
        return forms.status();
    }

    @Override
    public String title() {
        return forms.opened().equals(FeedbackForms.COMPLAINT)
                ? Texts.t("complaint.new_title", party().name())
                : Texts.t("satisfaction.new_title", party().name());
    }

    @Override
    public String menu() {
        return "relationships";
    }

    public PartyCard party() {
        return forms.party();
    }

    public String home() {
        return PartyPage.of(party());
    }
}
