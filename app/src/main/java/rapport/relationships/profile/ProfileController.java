package rapport.relationships.profile;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import rapport.platform.errors.NotFound;
import rapport.platform.user.CurrentUser;
import rapport.platform.web.View;
import rapport.relationships.RelationshipId;
import rapport.relationships.Standing;
import rapport.relationships.StandingDetail;
import rapport.relationships.StandingDetail.Score;
import rapport.relationships.Standings;
import rapport.relationships.profile.ReasonsPage.Which;

@Controller
class ProfileController {

    private final Profile profile;
    private final Standings standings;
    private final EventNames names;

    ProfileController(Profile profile, Standings standings, EventNames names) {
        this.profile = profile;
        this.standings = standings;
        this.names = names;
    }

    @GetMapping("/relationships/{id}")
    RelationshipPage show(@PathVariable RelationshipId id, CurrentUser who) {
        return profile.page(id, who);
    }

    /** The part of the page that a contact changes. */
    @GetMapping("/relationships/{id}/standing")
    StandingAgain standing(@PathVariable RelationshipId id, CurrentUser who) {
        return new StandingAgain(profile.standing(id, who));
    }

    @GetMapping("/relationships/{id}/reasons/{which}")
    View reasons(@PathVariable RelationshipId id, @PathVariable String which, CurrentUser who) {
        Standing standing = profile.standing(id, who).known().orElseThrow(() -> new NotFound(id));
        Which asked = which(which);
        Score score = standings.explained(standing, score(standing.detail(), asked), who);
        return new ReasonsPage(profile.header(id, who), asked, score, names.of(score));
    }

    private static Which which(String key) {
        for (Which which : Which.values()) {
            if (which.key().equals(key)) {
                return which;
            }
        }
        throw new NotFound(key);
    }

    private static Score score(StandingDetail detail, Which which) {
        return switch (which) {
            case TRUST -> detail.trust();
            case COMMITMENT -> detail.commitment();
            case QUALITY -> detail.quality();
        };
    }
}
