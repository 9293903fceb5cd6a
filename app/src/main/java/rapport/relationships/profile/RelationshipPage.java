package rapport.relationships.profile;

import gg.jte.Content;
import java.time.LocalDate;
import java.util.List;
import rapport.platform.web.Page;
import rapport.relationships.JointGoal;

/**
 * The page of one relationship.
 *
 * @param main what the modules show in the main column: composer, timeline
 * @param rail what they show at the side
 * @param foot their dialogs
 * @param endingDialog the dialog that ends the relationship, still empty
 */
public record RelationshipPage(
        Header header,
        StandingPart standing,
        List<JointGoal> goals,
        List<Content> main,
        List<Content> rail,
        List<Content> foot,
        EndingDialog endingDialog,
        boolean mayEdit,
        LocalDate today)
        implements Page {

    @Override
    public String title() {
        return header.party().name();
    }

    @Override
    public String menu() {
        return "relationships";
    }

    public String path() {
        return "/relationships/" + header.relationship().id();
    }
}
