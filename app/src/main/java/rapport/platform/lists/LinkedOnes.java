package rapport.platform.lists;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.ToDoubleFunction;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.conf.SettingsTools;
import org.jooq.conf.StatementType;
import org.jooq.impl.DSL;
import rapport.platform.filters.Filter;
import rapport.platform.filters.Linking;
import rapport.platform.filters.Linking.Others;
import rapport.platform.kinds.LinkReading;

/**
 * Asks first how many others a filter over a link means, because the database cannot foresee how many records those lead to, and finds
 * them in a way that takes long when it is wrong. Made for one request.
 */
final class LinkedOnes {

    /** So many are named in a statement. */
    private static final int FEW = 500;

    /** Looked up at one record after the other. */
    static final Linking EACH = (link, others) -> link.each().apply(others::have);

    /** So many stand for all: the database says of each one by itself how many records it leads to. */
    private static final int SAMPLE = 100;

    /** To find one of the others takes so much less than to look for one at a link. */
    private static final int SOONER_FOUND = 5;

    private final DSLContext db;
    private final Sizes sizes;
    private final Map<Asked, Ones> asked = new HashMap<>();

    LinkedOnes(DSLContext db, Sizes sizes) {
        this.db = db;
        this.sizes = sizes;
    }

    private record Asked(String kind, Filter filter) {

        static Asked of(Others others) {
            return new Asked(others.kind().name(), others.filter());
        }
    }

    /**
     * @param some of them, at most one more than are few
     * @param all how many there are
     * @param share of all records of their kind
     */
    private record Ones(UUID[] some, double all, double share) {

        boolean areFew() {
            return some.length <= FEW;
        }

        UUID[] sample() {
            return some.length <= SAMPLE ? some : Arrays.copyOf(some, SAMPLE);
        }

        double timesMore() {
            return some.length <= SAMPLE ? 1 : all / SAMPLE;
        }
    }

    /** Some of the others stand for all. */
    Sampled sampled() {
        return new Sampled();
    }

    /** Made for one condition, or all of a filter. */
    final class Sampled implements Linking {

        private final Map<Asked, Ones> all = new HashMap<>();
        private int tables;

        private Sampled() {}

        @Override
        public Condition condition(LinkReading link, Others others) {
            Ones ones = ones(others);
            all.put(Asked.of(others), ones);
            tables += 1 + others.meaning().joins().size();
            return link.found().apply(id -> id.eq(DSL.any(DSL.val(ones.sample()))));
        }

        boolean isAny() {
            return !all.isEmpty();
        }

        /** How many times more records are meant than by those that stand for all. */
        double timesMore() {
            return product(Ones::timesMore);
        }

        /** The share of all others that is meant. */
        double share() {
            return Math.min(1, product(Ones::share));
        }

        /** How many tables are looked into at each link. */
        int tables() {
            return tables;
        }

        private double product(ToDoubleFunction<Ones> each) {
            return all.values().stream().mapToDouble(each).reduce(1, (one, other) -> one * other);
        }
    }

    /** What begins with the scarcest of the others: few are named one by one. The rest is looked for at the records that those lead to. */
    Linking together() {
        return (link, others) -> {
            Ones ones = ones(others);
            if (!isScarcest(others)) {
                return link.each().apply(others::have);
            }
            return ones.areFew()
                    ? link.found().apply(id -> id.eq(DSL.any(DSL.val(ones.some()))))
                    : Linking.FOUND.condition(link, others);
        };
    }

    /** What the scarcest of the others lead to is found once and kept; the rest is looked for at those of them that are met. */
    Linking kept() {
        return (link, others) -> isScarcest(others)
                ? Linking.KEPT.condition(link, others)
                : link.each().apply(others::have);
    }

    /**
     * Looked for at one record after the other.
     *
     * @param links at how many links in all
     */
    Linking atEach(double links) {
        return (link, others) ->
                link.each().apply(ones(others).all() < SOONER_FOUND * links ? others::contain : others::have);
    }

    /** Whether a filter asked for any. */
    boolean areAsked() {
        return !asked.isEmpty();
    }

    /** What was named is to be planned for, so a plan made for others will not do. */
    DSLContext planned() {
        return !areAsked()
                ? db
                : DSL.using(db.configuration()
                        .derive(SettingsTools.clone(db.settings()).withStatementType(StatementType.STATIC_STATEMENT)));
    }

    private boolean isScarcest(Others others) {
        Asked scarcest = asked.entrySet().stream()
                .min(Comparator.comparingDouble(each -> each.getValue().share()))
                .orElseThrow()
                .getKey();
        return scarcest.equals(Asked.of(others));
    }

    private Ones ones(Others others) {
        return asked.computeIfAbsent(Asked.of(others), each -> {
            UUID[] some =
                    db.fetchValues(others.ids().limit(DSL.inline(FEW + 1))).toArray(UUID[]::new);
            double all = some.length <= FEW
                    ? some.length
                    : Math.max(
                            some.length,
                            sizes.meant(others.kind(), others.meaning()).rows());
            return new Ones(some, all, all / sizes.of(others.kind()));
        });
    }
}
