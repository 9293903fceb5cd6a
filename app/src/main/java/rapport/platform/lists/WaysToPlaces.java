package rapport.platform.lists;

import static rapport.platform.lists.ListReader.PAGE;

import org.jooq.DSLContext;
import org.jooq.Explain;
import org.springframework.stereotype.Component;
import rapport.platform.filters.Conditions;
import rapport.platform.filters.Conditions.Meaning;
import rapport.platform.filters.Filter;
import rapport.platform.filters.Linking;
import rapport.platform.kinds.FieldReading;
import rapport.platform.kinds.KindReading;
import rapport.platform.lists.LinkedOnes.Sampled;
import rapport.platform.user.CurrentUser;

/**
 * Chooses how the rows of a list are found. Without a filter over a link it is one statement, along an index where they are many; over a
 * link it depends on how many records are at its other end, and how many of the list those lead to.
 */
@Component
class WaysToPlaces {

    /** So few are gathered at once and counted by the same statement. */
    private static final int FEW = 1_000;

    /** So few that one page of them lies far apart. */
    private static final int RARE = 300;

    /** What gathering takes, in microseconds, where nothing is won by another way. */
    private static final double SOON = 6_000;

    private final DSLContext db;
    private final Conditions conditions;
    private final Expectations expectations;
    private final Sizes sizes;

    WaysToPlaces(DSLContext db, Conditions conditions, Expectations expectations, Sizes sizes) {
        this.db = db;
        this.conditions = conditions;
        this.expectations = expectations;
        this.sizes = sizes;
    }

    Places places(KindReading kind, Filter filter, Asked asked, LinkedOnes linked, CurrentUser who) {
        FieldReading sorted = kind.field(asked.sort()).orElseThrow();
        Sampled sampled = linked.sampled();
        Meaning plain = conditions.of(filter, kind, who, sampled);
        return sampled.isAny()
                ? new Linked(kind, filter, sorted, asked, linked, who).places()
                : areFew(kind, filter, plain, asked)
                        ? new GatheredPlaces(kind, sorted, plain, asked.down(), db)
                        : new OrderedPlaces(kind, sorted, plain, asked.down(), db);
    }

    /** What meets one condition is found well by the planner alone. */
    private boolean areFew(KindReading kind, Filter filter, Meaning meaning, Asked asked) {
        if (asked.place() != null) {
            return isRare(asked);
        }
        if (filter.terms().size() < 2) {
            return false;
        }
        Explain plan = sizes.meant(kind, meaning);
        return plan.rows() <= FEW && plan.cost() <= Counts.DEAR;
    }

    /** On a later page it is known how many there are. */
    private static boolean isRare(Asked asked) {
        return asked.place() != null
                && asked.counted() != null
                && asked.counted().rows() <= RARE;
    }

    /** How many records are expected where some are over links. */
    int about(KindReading kind, Filter filter, LinkedOnes linked, CurrentUser who) {
        return expectations.of(kind, filter, linked, SOON, who).about();
    }

    /** One list with a filter over links. */
    private final class Linked {

        private final KindReading kind;
        private final Filter filter;
        private final FieldReading sorted;
        private final Asked asked;
        private final LinkedOnes linked;
        private final CurrentUser who;

        private Linked(
                KindReading kind, Filter filter, FieldReading sorted, Asked asked, LinkedOnes linked, CurrentUser who) {
            this.kind = kind;
            this.filter = filter;
            this.sorted = sorted;
            this.asked = asked;
            this.linked = linked;
            this.who = who;
        }

        private Places places() {
            double worthTrying = isRare(asked) ? Double.MAX_VALUE : SOON;
            Expected expected = expectations.of(kind, filter, linked, worthTrying, who);
            double gathering = expected.gathering();
            double looking = expected.looking(PAGE);
            double keeping = expected.keeping(PAGE);
            if (isRare(asked) || gathering <= Math.max(SOON, Math.min(looking, keeping))) {
                return gathered(expected);
            }
            if (keeping <= looking) {
                return kept(expected);
            }
            double late = expected.keepingToTheEnd();
            Places otherwise = late < gathering ? kept(expected) : gathered(expected);
            int worth = (int) (Math.min(late, gathering) / expected.lookingAtOne());
            Meaning atEach = meaning(linked.atEach(expected.linksLookedAt(PAGE)));
            Meaning each = new Meaning(meaning(Linking.NOT_ASKED).condition(), atEach.joins());
            return new LinkedPlaces(ordered(each), atEach.condition(), expected, worth, otherwise);
        }

        private Places gathered(Expected expected) {
            Meaning together = meaning(
                    expected.isSoonerFromLinks()
                            ? linked.together()
                            : linked.atEach(expected.all() * expected.links()));
            return new GatheredPlaces(kind, sorted, together, asked.down(), linked.planned());
        }

        private Places kept(Expected expected) {
            return new KeptPlaces(ordered(meaning(linked.kept())), expected);
        }

        private OrderedPlaces ordered(Meaning meaning) {
            return new OrderedPlaces(kind, sorted, meaning, asked.down(), db);
        }

        private Meaning meaning(Linking linking) {
            return conditions.of(filter, kind, who, linking);
        }
    }
}
