package rapport.directory.duplicates;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rapport.directory.Attached;
import rapport.directory.MergeField;
import rapport.directory.PartyCard;
import rapport.platform.text.Text;
import rapport.platform.text.Texts;
import rapport.platform.web.Page;

/**
 * Two parties side by side, to make one of them.
 *
 * @param attachedToOne what names the first, and moves when the second stays
 * @param stays "one" or "other"
 * @param others the values that are the second's
 * @param problem why they were not merged; null when nothing was asked yet
 * @param status 409 when one of them was changed meanwhile
 * @param third comes next, side by side with what stays; null for none
 */
public record PairPage(
        PartyCard one,
        PartyCard other,
        int oneVersion,
        int otherVersion,
        List<Line> lines,
        List<Attached> attachedToOne,
        List<Attached> attachedToOther,
        String stays,
        Set<MergeField> others,
        @Nullable Text problem,
        int status,
        @Nullable PartyCard third)
        implements Page {

    /** One value of both; empty where there is none. */
    public record Line(MergeField field, String one, String other) {

        public boolean differ() {
            return !one.equals(other);
        }
    }

    PairPage then(@Nullable PartyCard next) {
        return new PairPage(
                one,
                other,
                oneVersion,
                otherVersion,
                lines,
                attachedToOne,
                attachedToOther,
                stays,
                others,
                problem,
                status,
                next);
    }

    @Override
    public String title() {
        return Texts.t("duplicate.pair", one.name(), other.name());
    }

    @Override
    public String menu() {
        return "relationships";
    }

    public String action() {
        return "/duplicates/" + one.id() + "/" + other.id();
    }

    public boolean oneStays() {
        return stays.equals("one");
    }
}
