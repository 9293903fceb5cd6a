package rapport.interactions.timeline;

import java.util.Optional;
import org.springframework.stereotype.Component;
import rapport.directory.Parties;
import rapport.directory.PartyId;
import rapport.platform.user.CurrentUser;
import rapport.platform.user.Permission;
import rapport.platform.user.Subject;
import rapport.platform.web.Panel;
import rapport.platform.web.View;

/** Logging a contact, on the page of whom it was with. */
@Component
class ComposerPanel implements Panel {

    private final Parties parties;
    private final Composing composing;

    ComposerPanel(Parties parties, Composing composing) {
        this.parties = parties;
        this.composing = composing;
    }

    @Override
    public Place place() {
        return Place.MAIN;
    }

    @Override
    public int order() {
        return 200;
    }

    @Override
    public Optional<View> show(Subject subject, CurrentUser who) {
        if (!subject.kind().equals("party") || !who.may(Permission.CREATE)) {
            return Optional.empty();
        }
        String back = Window.current().href();
        return parties.find(new PartyId(subject.id()), who).map(party -> composing.fresh(party, back, who));
    }
}
