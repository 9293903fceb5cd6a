package rapport.platform.lists;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Explain;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import rapport.platform.filters.Conditions.Meaning;
import rapport.platform.filters.Joins;
import rapport.platform.kinds.KindReading;
import rapport.platform.time.Moments;

/** How many records the database expects, which it says without reading them. */
@Component
class Sizes {

    /** Many do not become few, or far more, within a minute; fewer are asked for each time. */
    private static final double MANY = 1_000;

    private static final Duration KNOWN_FOR = Duration.ofMinutes(1);

    private final DSLContext db;
    private final Moments moments;
    private final Map<Named, Known> known = new ConcurrentHashMap<>();

    Sizes(DSLContext db, Moments moments) {
        this.db = db;
        this.moments = moments;
    }

    /** @param whole with all records of the table, whatever their kind */
    private record Named(String kind, boolean whole) {}

    private record Known(double rows, Instant until) {}

    /** Of a kind, at least one. */
    double of(KindReading kind) {
        return Math.max(1, rows(kind, kind.which(), new Named(kind.name(), false)));
    }

    /** Of the table that a kind is kept in, at least one. */
    double table(KindReading kind) {
        return Math.max(1, rows(kind, DSL.noCondition(), new Named(kind.name(), true)));
    }

    private double rows(KindReading kind, Condition which, Named named) {
        Instant now = moments.now();
        Known last = known.get(named);
        if (last != null && now.isBefore(last.until())) {
            return last.rows();
        }
        double rows = meant(kind, new Meaning(which, List.of())).rows();
        if (rows >= MANY) {
            known.put(named, new Known(rows, now.plus(KNOWN_FOR)));
        }
        return rows;
    }

    /** Of those that are meant. */
    Explain meant(KindReading kind, Meaning meaning) {
        return db.explain(db.select(kind.key())
                .from(Joins.of(kind.from(), meaning.joins()))
                .where(meaning.condition()));
    }
}
