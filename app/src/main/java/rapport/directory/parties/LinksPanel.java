package rapport.directory.parties;

import java.time.LocalDate;
import java.util.List;
import rapport.directory.Link;
import rapport.directory.PartyId;
import rapport.platform.text.Texts;
import rapport.platform.web.View;

/** The other parties that a party hangs together with. */
public record LinksPanel(PartyId party, List<Link> links, boolean mayEdit, LocalDate today) implements View {

    /** What a link says about the other end: "supplies them", "supplied by them". */
    public String says(Link link) {
        String direction = link.from().id().equals(party) ? "to" : "from";
        String text = Texts.t("party.link." + link.kind().key() + "." + direction);
        return link.role() == null ? text : text + ", " + link.role();
    }
}
