package rapport.directory;

import java.util.Optional;
import rapport.platform.user.CurrentUser;

/** Knows a page that says more about a party than the directory does; an organisation's page is that page. */
public interface MainPage {

    /** The path of the page; empty when the directory's own page is the best there is. */
    Optional<String> of(PartyId party, CurrentUser who);
}
