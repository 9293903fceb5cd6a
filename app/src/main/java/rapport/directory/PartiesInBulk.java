package rapport.directory;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import rapport.platform.errors.NotFound;
import rapport.platform.lists.BulkAction.Outcome;
import rapport.platform.lists.Deleting;
import rapport.platform.lists.Picked;
import rapport.platform.lists.PickedPage;
import rapport.platform.user.CurrentUser;
import rapport.platform.user.Permission;

/** What lists do with several parties at once. */
@Configuration(proxyBeanMethods = false)
class PartiesInBulk {

    private final Parties parties;

    PartiesInBulk(Parties parties) {
        this.parties = parties;
    }

    @Bean
    Deleting deletingOrganisations() {
        return new Deleting("organisation", this::delete);
    }

    @Bean
    Deleting deletingPeople() {
        return new Deleting("person", this::delete);
    }

    private Outcome delete(Picked picked, CurrentUser who) {
        PartyId id = new PartyId(picked.id());
        int now = parties.version(id).orElseThrow(() -> new NotFound(id));
        return Deleting.outcome(parties.delete(id, picked.over(now), who));
    }

    @Bean
    PickedPage mergingParties() {
        return new PickedPage(
                "merge", "git-merge", "/duplicates/picked", Set.of("organisation", "person"), Permission.EDIT);
    }
}
