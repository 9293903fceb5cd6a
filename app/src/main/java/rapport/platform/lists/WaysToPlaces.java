package rapport.platform.lists;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import rapport.platform.filters.Conditions;
import rapport.platform.filters.Conditions.Meaning;
import rapport.platform.filters.Filter;
import rapport.platform.filters.Joins;
import rapport.platform.filters.Linking;
import rapport.platform.kinds.FieldReading;
import rapport.platform.kinds.KindReading;
import rapport.platform.lists.LinkedOnes.Sampled;
import rapport.platform.lists.LinkedPlaces.Expected;
import rapport.platform.lists.OrderedPlaces.Way;
import rapport.platform.user.CurrentUser;

/**
 * Chooses how the rows of a list are found. Without a filter over a link it is one statement along an index; over a link it depends on how
 * many records are at its other end, and how many of the list those lead to.
 */
@Component
class WaysToPlaces {

    /** What looking at a record for its linked ones takes, in microseconds. */
    private static final double LOOKING = 5;

    /** What passing by a record takes that does not meet the other conditions, along the index alone, */
    private static final double PASSING = 0.5;

    /** and where another table has to be asked. */
    private static final double PASSING_JOINED = 4;

    /** What gathering a record takes that links lead to. */
    private static final double GATHERING = 4;

    /** What gathering spares: another statement or two, and counting. */
    private static final double ASKING = 3_000;

    private final DSLContext db;
    private final Conditions conditions;

    WaysToPlaces(DSLContext db, Conditions conditions) {
        this.db = db;
        this.conditions = conditions;
    }

    Places places(KindReading kind, Filter filter, Asked asked, LinkedOnes linked, CurrentUser who) {
        FieldReading sorted = kind.field(asked.sort()).orElseThrow();
        Sampled sampled = linked.sampled();
        Meaning plain = conditions.of(filter, kind, who, sampled);
        if (!sampled.isAny()) {
            return new OrderedPlaces(kind, sorted, plain, asked.down(), Way.ALONG_THE_INDEX, db);
        }
        Meaning unlinked = conditions.of(filter, kind, who, Linking.NOT_ASKED);
        Expected expected = expected(kind, filter, linked, who);
        double records = ListReader.PAGE * expected.all() / expected.met();
        double passing = unlinked.joins().isEmpty() ? PASSING : PASSING_JOINED;
        double passed = ListReader.PAGE * expected.every() / expected.met() * passing;
        double looking = ASKING + records * LOOKING + Math.min(passed, expected.all() * GATHERING);
        double fromLinks = expected.scarcest() * (GATHERING + (expected.links() - 1) * LOOKING);
        double fromOthers = expected.all() * expected.links() * LOOKING;
        Meaning together = conditions.of(
                filter, kind, who, fromLinks < fromOthers ? linked.together() : linked.atEach(expected.all()));
        Places gathered = new OrderedPlaces(kind, sorted, together, asked.down(), Way.GATHERED, linked.planned());
        double gathering = Math.min(fromLinks, fromOthers);
        if (gathering < looking) {
            return gathered;
        }
        Meaning atEach = conditions.of(filter, kind, who, linked.atEach(records));
        Meaning each = new Meaning(unlinked.condition(), atEach.joins());
        OrderedPlaces candidates = new OrderedPlaces(kind, sorted, each, asked.down(), Way.ALONG_THE_INDEX, db);
        return new LinkedPlaces(candidates, atEach.condition(), expected, (int) (gathering / LOOKING), gathered);
    }

    /** How many records are expected, with and without what is asked of linked ones. */
    Expected expected(KindReading kind, Filter filter, LinkedOnes linked, CurrentUser who) {
        double every = Math.max(1, rows(kind, new Meaning(kind.which(), List.of())));
        double any = linkedWithAny(kind, every);
        double all = Math.clamp(rows(kind, conditions.of(filter, kind, who, Linking.NOT_ASKED)), 1, every);
        double met = all;
        double scarcest = every;
        int links = 0;
        for (Filter term : filter.terms()) {
            Sampled sampled = linked.sampled();
            Meaning meaning = conditions.of(term, kind, who, sampled);
            if (sampled.isAny()) {
                double linkedRecords = Math.min(every, rows(kind, meaning) * sampled.timesMore() * any);
                met *= linkedRecords / every;
                scarcest = Math.min(scarcest, linkedRecords);
                links++;
            }
        }
        return new Expected(every, all, Math.max(1, met), scarcest, links);
    }

    /**
     * The database takes what a link leads to for any record of the table, where it is always one of the kind.
     *
     * @param every how many there are of the kind
     */
    private double linkedWithAny(KindReading kind, double every) {
        return rows(kind, new Meaning(DSL.noCondition(), List.of())) / every;
    }

    /** What the database expects. */
    private double rows(KindReading kind, Meaning meaning) {
        return db.explain(db.select(kind.key())
                        .from(Joins.of(kind.from(), meaning.joins()))
                        .where(meaning.condition()))
                .rows();
    }
}
