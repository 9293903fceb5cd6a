package rapport.relationships.profile;

import java.util.Locale;
import rapport.platform.text.Texts;
import rapport.platform.web.Page;
import rapport.relationships.StandingDetail.Score;

/** All reasons of one score, each with the events behind it. */
public record ReasonsPage(Header header, Which which, Score score) implements Page {

    /** The scores that have reasons. */
    public enum Which {
        TRUST,
        COMMITMENT,
        QUALITY;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
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
