package rapport.directory.parties;

import java.time.LocalDate;
import java.util.List;
import rapport.directory.Link;
import rapport.directory.PartyId;
import rapport.platform.web.View;

/** The people of an organisation, those who work there now first. */
public record PeoplePanel(PartyId organisation, List<Link> people, boolean mayEdit, LocalDate today) implements View {

    /** How many are shown before the rest folds. */
    private static final int SHOWN = 6;

    public List<Link> first() {
        return people.subList(0, Math.min(SHOWN, people.size()));
    }

    public List<Link> rest() {
        return people.subList(Math.min(SHOWN, people.size()), people.size());
    }
}
