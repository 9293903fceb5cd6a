package rapport.relationships;

import java.util.Optional;
import org.springframework.stereotype.Component;
import rapport.directory.MainPage;
import rapport.directory.PartyId;
import rapport.platform.user.CurrentUser;

/** The page of a party is the page of its main relationship. */
@Component
class RelationshipAsMainPage implements MainPage {

    private final Relationships relationships;

    RelationshipAsMainPage(Relationships relationships) {
        this.relationships = relationships;
    }

    @Override
    public Optional<String> of(PartyId party, CurrentUser who) {
        return relationships.of(party, who).stream()
                .findFirst()
                .map(relationship -> "/relationships/" + relationship.id());
    }
}
