package rapport.relationships.profile;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import rapport.platform.text.Texts;
import rapport.platform.web.Page;
import rapport.relationships.StandingDetail.EventLink;
import rapport.relationships.StandingDetail.Score;

/**
 * All reasons of one score, each with the events behind it.
 *
 * @param names what the events are, by their ids
 */
public record ReasonsPage(Header header, Which which, Score score, Map<UUID, String> names) implements Page {

    /** The scores that have reasons. */
    public enum Which {
        TRUST,
        COMMITMENT,
        QUALITY;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public String name(EventLink event) {
        String name = names.get(event.id());
        return name == null ? Texts.t("standing.event." + event.kind()) : name;
    }

    @Override
    public String title() {
        return Texts.t(
                "relationship.reasons.title",
                Texts.t("relationship.score." + which.key()),
                header.party().name());
    }

    @Override
    public String menu() {
        return "relationships";
    }
}
