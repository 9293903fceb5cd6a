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
import rapport.platform.lists.OrderedPlaces.Way;
import rapport.platform.user.CurrentUser;

/**
 * Chooses how the rows of a list are found. Without a filter over a link it is one statement along an index; over a link it depends on how
 * many records are at its other end, and how many of the list those lead to.
 */
@Component
class WaysToPlaces {

    /** Looking at one takes some ten microseconds, as does gathering one. */
    private static final int MOST_LOOKED_AT = 6_000;

    /** So few are gathered, and counted with it, as soon as a page of them is met along the order. */
    private static final int MOST_GATHERED = 5_000;

    /** What is linked with many takes longer to gather. */
    private static final int MOST_LOOKED_AT_OF_MANY = 20_000;

    /** What is linked with many others is one in four, say. */
    private static final int ONE_OF_MANY = 4;

    private static final int UNEVEN = 3;

    private final DSLContext db;
    private final Conditions conditions;

    WaysToPlaces(DSLContext db, Conditions conditions) {
        this.db = db;
        this.conditions = conditions;
    }

    Places places(KindReading kind, Filter filter, Asked asked, LinkedOnes linked, CurrentUser who) {
        FieldReading sorted = kind.field(asked.sort()).orElseThrow();
        Meaning meaning = conditions.of(filter, kind, who, linked.fromFew());
        if (!linked.areAsked()) {
            return new OrderedPlaces(kind, sorted, meaning, asked.down(), Way.ALONG_THE_INDEX, db);
        }
        double met = rows(kind, conditions.of(filter, kind, who, linked.withoutMany()));
        Meaning together = linked.areMany() && met > MOST_LOOKED_AT
                ? conditions.of(filter, kind, who, linked.together())
                : meaning;
        Places gathered = new OrderedPlaces(kind, sorted, together, asked.down(), Way.GATHERED, linked.planned());
        int looked = looked(rows(kind, new Meaning(kind.which(), List.of())), met, linked.areMany());
        if (looked == 0) {
            return gathered;
        }
        Meaning unlinked = conditions.of(filter, kind, who, Linking.NOT_ASKED);
        Places candidates = new OrderedPlaces(kind, sorted, unlinked, asked.down(), Way.ALONG_THE_INDEX, db);
        Meaning atEach = conditions.of(filter, kind, who, LinkedOnes.atEach());
        return new LinkedPlaces(kind, atEach, linked.planned(), candidates, looked, gathered);
    }

    /**
     * At how many records to look for a page, before it is given up: none where gathering those that meet the other conditions is sooner
     * done.
     */
    private static int looked(double all, double met, boolean many) {
        double expected = ListReader.PAGE * all / met * (many ? ONE_OF_MANY : 1);
        if (expected > MOST_LOOKED_AT || expected > met / 2 || !many && met < MOST_GATHERED) {
            return 0;
        }
        return many ? MOST_LOOKED_AT_OF_MANY : (int) Math.min(MOST_LOOKED_AT, expected * UNEVEN);
    }

    /** What the database expects. */
    private double rows(KindReading kind, Meaning meaning) {
        return db.explain(db.select(kind.key())
                        .from(Joins.of(kind.from(), meaning.joins()))
                        .where(meaning.condition()))
                .rows();
    }
}
