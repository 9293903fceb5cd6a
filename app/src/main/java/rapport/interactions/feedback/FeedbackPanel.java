package rapport.interactions.feedback;

import java.util.Optional;
import org.springframework.stereotype.Component;
import rapport.directory.Parties;
import rapport.directory.PartyId;
import rapport.interactions.PartyPage;
import rapport.platform.user.CurrentUser;
import rapport.platform.user.Permission;
import rapport.platform.user.Subject;
import rapport.platform.web.Panel;
import rapport.platform.web.View;

/** The dialogs at the end of a party's page. */
@Component
class FeedbackPanel implements Panel {

    private final Parties parties;

    FeedbackPanel(Parties parties) {
        this.parties = parties;
    }

    @Override
    public Place place() {
        return Place.FOOT;
    }

    @Override
    public int order() {
        return 300;
    }

    @Override
    public Optional<View> show(Subject subject, CurrentUser who) {
        return subject.kind().equals("party") && who.may(Permission.CREATE)
                ? parties.find(new PartyId(subject.id()), who)
                        .map(party -> FeedbackForms.closed(party, PartyPage.of(party)))
                : Optional.empty();
    }
}
