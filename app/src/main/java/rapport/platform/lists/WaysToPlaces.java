package rapport.platform.lists;

import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import rapport.platform.filters.Conditions;
import rapport.platform.filters.Conditions.Meaning;
import rapport.platform.filters.Filter;
import rapport.platform.filters.Joins;
import rapport.platform.filters.Linking;
import rapport.platform.kinds.FieldReading;
import rapport.platform.kinds.KindReading;
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

    /** What passing by a record takes that does not meet the other conditions. */
    private static final double PASSING = 0.5;

    /** What gathering a record takes. */
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
        Meaning sampled = conditions.of(filter, kind, who, linked.sampled());
        if (!linked.areAsked()) {
            return new OrderedPlaces(kind, sorted, sampled, asked.down(), Way.ALONG_THE_INDEX, db);
        }
        Meaning together = conditions.of(filter, kind, who, linked.together());
        Places gathered = new OrderedPlaces(kind, sorted, together, asked.down(), Way.GATHERED, linked.planned());
        Meaning unlinked = conditions.of(filter, kind, who, Linking.NOT_ASKED);
        double every = rows(kind, new Meaning(kind.which(), List.of()));
        double all = Math.min(every, rows(kind, unlinked));
        double met = Math.clamp(rows(kind, sampled) * linked.timesMore(), 1, all);
        double records = ListReader.PAGE * all / met;
        double looking =
                ASKING + records * LOOKING + Math.min(ListReader.PAGE * every / met * PASSING, all * GATHERING);
        double gathering = Math.min(all, met * every / all) * GATHERING;
        if (gathering < looking) {
            return gathered;
        }
        Meaning atEach = conditions.of(filter, kind, who, linked.atEach(records));
        OrderedPlaces candidates = new OrderedPlaces(
                kind, sorted, new Meaning(unlinked.condition(), atEach.joins()), asked.down(), Way.ALONG_THE_INDEX, db);
        return new LinkedPlaces(candidates, atEach.condition(), new Expected(all, met, gathering / LOOKING), gathered);
    }

    /** What the database expects. */
    private double rows(KindReading kind, Meaning meaning) {
        return db.explain(db.select(kind.key())
                        .from(Joins.of(kind.from(), meaning.joins()))
                        .where(meaning.condition()))
                .rows();
    }
}
