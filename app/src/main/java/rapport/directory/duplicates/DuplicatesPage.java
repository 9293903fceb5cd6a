package rapport.directory.duplicates;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rapport.directory.PartyCard;
import rapport.platform.text.Texts;
import rapport.platform.web.Page;

/**
 * Pairs that may be one.
 *
 * @param scan the path of the job that looks for more; null while none runs
 * @param next the path of the pairs behind; null when there are none
 */
public record DuplicatesPage(
        List<Pair> pairs, @Nullable String scan, @Nullable String next, boolean later, boolean mayMerge, Instant now)
        implements Page {

    /**
     * Two parties, the one known for longer first.
     *
     * @param why "email", "phone", "domain" or "name"
     */
    public record Pair(PartyCard one, PartyCard other, String why, Instant foundAt) {

        public String href() {
            return "/duplicates/" + one.id() + "/" + other.id();
        }
    }

    @Override
    public String title() {
        return Texts.t("duplicate.title");
    }

    @Override
    public String menu() {
        return "relationships";
    }
}
