package rapport.platform.lists;

import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Explain;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;
import rapport.platform.filters.Conditions;
import rapport.platform.filters.Conditions.Meaning;
import rapport.platform.filters.Filter;
import rapport.platform.filters.Joins;
import rapport.platform.filters.Linking;
import rapport.platform.kinds.Joined;
import rapport.platform.kinds.KindReading;
import rapport.platform.lists.LinkedOnes.Sampled;
import rapport.platform.user.CurrentUser;

/** Foresees how many records a filter over links means, and what finding them takes. */
@Component
class Expectations {

    /** What looking at a record for its linked ones takes, in microseconds, */
    private static final double LOOKING = 2;

    /** and for each table that is looked into at each of its links. */
    private static final double LOOKING_INTO = 5;

    /** What passing by a record takes where another table has to be asked. */
    private static final double PASSING_JOINED = 4;

    /** What the planner calls a cost of 1, in microseconds. */
    private static final double COST = 4;

    /** Less than one of all there are. */
    private static final double NONE = 1e-9;

    /** As good as all. */
    private static final double NEARLY = 0.98;

    /** Of so many it is tried how many meet all conditions. */
    private static final int TRIED = 150;

    private final DSLContext db;
    private final Conditions conditions;
    private final Sizes sizes;

    Expectations(DSLContext db, Conditions conditions, Sizes sizes) {
        this.db = db;
        this.conditions = conditions;
        this.sizes = sizes;
    }

    /**
     * Each condition over a link is foreseen by itself, and their shares are multiplied.
     *
     * @param worthTrying what gathering has to take at least, in microseconds, for conditions together to be tried on some records
     */
    Expected of(KindReading kind, Filter filter, LinkedOnes linked, double worthTrying, CurrentUser who) {
        Meaning unlinked = conditions.of(filter, kind, who, Linking.NOT_ASKED);
        Explain others = sizes.meant(kind, unlinked);
        double all = Math.max(1, others.rows());
        double every = Math.max(all, sizes.of(kind));
        // The database takes what a link leads to for any record of the table, where it is always one of the kind.
        double any = sizes.table(kind) / every;
        double met = all;
        double lead = 0;
        double scarcest = every;
        double smallest = Double.MAX_VALUE;
        Meaning sample = unlinked;
        double looking = LOOKING;
        double links = 0;
        int terms = 0;
        for (Filter term : filter.terms()) {
            Sampled sampled = linked.sampled();
            Meaning meaning = conditions.of(term, kind, who, sampled);
            if (sampled.isAny()) {
                double leads = sizes.meant(kind, meaning).rows() * sampled.timesMore() * any;
                double linkedRecords = Math.min(every, leads);
                double share = Math.max(NONE, sampled.share());
                double linksOfEach = Math.max(1, linkedRecords / every / share);
                met *= linkedRecords / every;
                looking += linksOfEach * sampled.tables() * LOOKING_INTO;
                links = Math.max(links, linksOfEach);
                terms++;
                if (share < smallest) {
                    smallest = share;
                    lead = leads;
                    scarcest = linkedRecords;
                    sample = meaning;
                }
            }
        }
        // What is foreseen of one link alone does not rest on conditions having nothing to do with each other.
        boolean alone = terms == 1 && all > every * NEARLY;
        Expected expected = new Expected(
                every,
                all,
                others.cost() * COST,
                Math.max(1, met),
                lead,
                scarcest,
                terms,
                links,
                looking,
                unlinked.joins().isEmpty() ? Expected.PASSING : PASSING_JOINED,
                alone);
        return alone || expected.gathering() < worthTrying
                ? expected
                : expected.tried(share(kind, filter, sample, who));
    }

    /** What part of the records that a condition over a link means meets all conditions, as far as some of them show. */
    private double share(KindReading kind, Filter filter, Meaning sample, CurrentUser who) {
        Meaning whole = conditions.of(filter, kind, who, LinkedOnes.EACH);
        List<Joined> joins = new ArrayList<>(whole.joins());
        Joins.add(sample.joins(), joins);
        Field<Boolean> holds = DSL.field(DSL.name("holds"), SQLDataType.BOOLEAN);
        Table<?> some = db.select(DSL.field(whole.condition()).as(holds))
                .from(Joins.of(kind.from(), joins))
                .where(sample.condition())
                .limit(DSL.inline(TRIED))
                .asTable("some");
        return db.select(DSL.count(), DSL.count().filterWhere(DSL.condition(holds)))
                .from(some)
                .fetchSingle(row -> row.value2() / Math.max(1.0, row.value1()));
    }
}
