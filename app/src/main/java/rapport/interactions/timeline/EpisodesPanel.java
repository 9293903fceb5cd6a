package rapport.interactions.timeline;

import java.util.Optional;
import org.springframework.stereotype.Component;
import rapport.directory.Parties;
import rapport.directory.PartyId;
import rapport.platform.user.CurrentUser;
import rapport.platform.user.Subject;
import rapport.platform.web.Panel;
import rapport.platform.web.View;

/** The timeline on the page of a party. */
@Component
class EpisodesPanel implements Panel {

    private final Parties parties;
    private final Timeline timeline;

    EpisodesPanel(Parties parties, Timeline timeline) {
        this.parties = parties;
        this.timeline = timeline;
    }

    @Override
    public Place place() {
        return Place.MAIN;
    }

    @Override
    public int order() {
        return 300;
    }

    @Override
    public Optional<View> show(Subject subject, CurrentUser who) {
        return subject.kind().equals("party")
                ? parties.find(new PartyId(subject.id()), who).map(party -> timeline.show(party, Window.current(), who))
                : Optional.empty();
    }
}
