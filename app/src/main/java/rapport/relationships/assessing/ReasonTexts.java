package rapport.relationships.assessing;

import rapport.platform.text.Text;
import statistics.standing.Complaint;
import statistics.standing.Facts;
import statistics.standing.History;
import statistics.standing.Indicator;
import statistics.standing.Standing;

/** What the reasons of a score say, in words. */
final class ReasonTexts {

    private static final double HALVING_HOURS = 8;
    private static final int WEEK = 7;
    private static final int PERCENT = 100;
    private static final int MONTHS = 12;

    private final History history;
    private final Standing standing;
    private final Facts facts;
    private final double now;

    ReasonTexts(Evidence evidence, Standing standing) {
        this.history = evidence.history();
        this.standing = standing;
        this.facts = standing.facts();
        this.now = standing.now().at();
    }

    Text of(Indicator indicator) {
        String key = "standing.reason." + Explainer.key(indicator);
        int count = standing.reading(indicator).count();
        return switch (indicator) {
            case PROMISE -> promises(key);
            case RESPONSE -> Text.of(sided(key), hours(), count);
            case RESOLUTION -> resolution(key);
            case SATISFACTION -> Text.of(key, share(indicator), count);
            case RECIPROCITY -> Text.of(key, contacts(true), contacts(false));
            case CANDOUR -> Text.of(key, count);
            case COMPLAINT_LOAD -> Text.of(key, complaints());
            case INPUT -> Text.of(key, share(indicator));
            case INITIATION -> Text.of(key, share(indicator) / 2);
            case PRODUCT_BREADTH -> Text.of(key, TermTexts.breadth(facts.productBreadth()));
            case DURABILITY -> durability(key);
            case REGULARITY -> regularity(key);
        };
    }

    private Text promises(String key) {
        int kept = facts.promisesKept();
        return Text.of(sided(key), kept, kept + facts.promisesBroken());
    }

    /** As a customer we speak of what they do; else of what we do. */
    private String sided(String key) {
        return history.role().weAreTheCustomer() ? key + ".theirs" : key;
    }

    /** The hours after which an answer is worth what the indicator says. */
    private int hours() {
        double value = Math.max(1e-3, standing.reading(Indicator.RESPONSE).value());
        return (int) Math.max(1, Math.round(-HALVING_HOURS * Math.log(value) / Math.log(2)));
    }

    private Text resolution(String key) {
        long resolved = history.complaints().stream()
                .filter(complaint -> complaint.at() <= now && isResolved(complaint))
                .count();
        return Text.of(key, resolved, complaints());
    }

    private boolean isResolved(Complaint complaint) {
        return complaint.resolved() <= now && !(complaint.reopened() <= now);
    }

    private long complaints() {
        return history.complaints().stream()
                .filter(complaint -> complaint.at() <= now)
                .count();
    }

    private long contacts(boolean inbound) {
        return history.contacts().stream()
                .filter(contact -> contact.at() <= now && !contact.massMailing())
                .filter(contact -> contact.twoWay() || contact.inbound() == inbound)
                .count();
    }

    private Text durability(String key) {
        if (facts.agreement() > 0) {
            double months = Math.min(2 * MONTHS, -MONTHS * Math.log(Math.max(1e-9, 1 - facts.agreement())));
            return Text.of(key + ".agreement", Math.max(1, Math.round(months)));
        }
        return Double.isNaN(facts.alive()) ? Text.of(key + ".none") : Text.of(key, Math.round(PERCENT * facts.alive()));
    }

    private Text regularity(String key) {
        boolean regular = standing.reading(Indicator.REGULARITY).value() >= 0.5;
        return Text.of(regular ? key : key + ".uneven", Math.max(1, Math.round(facts.rhythm() * WEEK)));
    }

    private long share(Indicator indicator) {
        return Math.round(PERCENT * standing.reading(indicator).value());
    }
}
