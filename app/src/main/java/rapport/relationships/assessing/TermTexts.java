package rapport.relationships.assessing;

import org.jspecify.annotations.Nullable;
import rapport.platform.text.Text;
import statistics.standing.Facts;
import statistics.standing.Standing;
import statistics.standing.Term;

/** What the terms of the stage questions say, in words: the fact itself, not its weight. */
final class TermTexts {

    private static final int WEEK = 7;
    private static final int PERCENT = 100;

    private final Facts facts;
    private final Standing standing;

    TermTexts(Standing standing) {
        this.facts = standing.facts();
        this.standing = standing;
    }

    /** Days since the last exchange, worked back from how overdue the next is; null without any. */
    @Nullable Integer silentDays() {
        boolean none = Double.isNaN(facts.overdue()) || Double.isNaN(facts.rhythm());
        return none ? null : (int) Math.round(facts.overdue() * facts.rhythm() * WEEK);
    }

    @Nullable Integer usualDays() {
        return Double.isNaN(facts.rhythm()) ? null : (int) Math.max(1, Math.round(facts.rhythm() * WEEK));
    }

    Text of(Term.Name name) {
        String key = "standing.term." + Explainer.key(name);
        return switch (name) {
            case BASE -> Text.of(key);
            case SILENCE -> silence(key);
            case SLOWER_REPLIES -> direction(key, facts.slowerReplies());
            case FALLING_INITIATIVE -> direction(key, facts.fallingInitiative());
            case TRUST ->
                direction(key, standing.trust().value() - standing.trust().usual());
            case REPEATS -> Text.of(key, Math.max(0, facts.exchanges() - 1));
            case OPENED_BY_THEM -> Text.of(key, facts.openedByThem());
            case AGREEMENT -> Text.of(facts.agreement() > 0 ? key : key + ".none");
            case PRODUCT_BREADTH -> Text.of(key, breadth(facts.productBreadth()));
            case CONTACT_BREADTH -> Text.of(key, breadth(facts.contactBreadth()));
            case MOMENTUM -> direction(key, facts.momentum() - 0.5);
            case INPUT -> Text.of(key, share(statistics.standing.Indicator.INPUT));
            case REGULARITY -> Text.of(key, share(statistics.standing.Indicator.REGULARITY));
            case JOINT_WORK -> Text.of(facts.jointWork() ? key : key + ".none");
        };
    }

    private Text silence(String key) {
        double last = facts.lastSignOfLife();
        if (Double.isNaN(last)) {
            return Text.of(key + ".none");
        }
        int silent = (int) Math.max(0, Math.floor(standing.now().at() - last));
        Integer usual = usualDays();
        return usual == null ? Text.of(key + ".alone", silent) : Text.of(key, silent, usual);
    }

    private static Text direction(String key, double value) {
        double steady = 0.005;
        if (Math.abs(value) < steady) {
            return Text.of(key + ".same");
        }
        return Text.of(value > 0 ? key + ".more" : key + ".less");
    }

    /** How many it takes for this breadth: b in 1 − exp(−(b − 1)/2). */
    static int breadth(double value) {
        return (int) Math.round(1 - 2 * Math.log(Math.max(1e-9, 1 - value)));
    }

    private int share(statistics.standing.Indicator indicator) {
        return (int) Math.round(PERCENT * standing.reading(indicator).value());
    }
}
