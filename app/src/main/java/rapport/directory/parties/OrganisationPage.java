package rapport.directory.parties;

import gg.jte.Content;
import java.util.List;
import rapport.directory.Organisation;
import rapport.platform.web.Page;

/** The page of an organisation that has no relationship with us. */
public record OrganisationPage(
        Organisation organisation, List<Content> main, List<Content> rail, List<Content> foot, boolean mayEdit)
        implements Page {

    @Override
    public String title() {
        return organisation.name();
    }

    @Override
    public String menu() {
        return "relationships";
    }
}
