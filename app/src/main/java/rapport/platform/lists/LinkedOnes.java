package rapport.platform.lists;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.conf.SettingsTools;
import org.jooq.conf.StatementType;
import org.jooq.impl.DSL;
import rapport.platform.filters.Filter;
import rapport.platform.filters.Linking;
import rapport.platform.filters.Linking.Others;

/**
 * Asks first how many others a filter over a link means, because the database cannot foresee how many records those lead to, and finds
 * them in a way that takes long when it is wrong. Few are named to it one by one. Many lead to many records, and are looked for at each of
 * those. Made for one request.
 */
final class LinkedOnes {

    /** Some are named in a millisecond or two. */
    private static final int FEW = 2_000;

    private final DSLContext db;
    private final Map<Asked, UUID[]> first = new HashMap<>();
    private final Map<Asked, Double> more = new HashMap<>();

    LinkedOnes(DSLContext db) {
        this.db = db;
    }

    private record Asked(String kind, Filter filter) {}

    /** Few lead to their records; many are looked for at each record that meets the other conditions. */
    Linking fromFew() {
        return (link, others) ->
                isFew(others) ? link.found().apply(named(others)) : link.each().apply(others::have);
    }

    /** Looked for at each record, few and many: names of few would be looked up one after the other. */
    static Linking atEach() {
        return (link, others) -> link.each().apply(others::have);
    }

    /** All are found together. */
    Linking together() {
        return (link, others) ->
                isFew(others) ? link.found().apply(named(others)) : Linking.FOUND.condition(link, others);
    }

    /** Of many those that were read stand for all. */
    Linking sampled() {
        return (link, others) -> link.found().apply(named(others));
    }

    /** How many times more records are meant than by those that were read. */
    double timesMore() {
        return more.values().stream().reduce(1.0, (one, other) -> one * other);
    }

    /** Many are not asked for. */
    Linking withoutMany() {
        return (link, others) -> isFew(others) ? link.found().apply(named(others)) : DSL.trueCondition();
    }

    /** Whether many were asked for anywhere. */
    boolean areMany() {
        return !more.isEmpty();
    }

    /** Whether a filter asked for any. */
    boolean areAsked() {
        return !first.isEmpty();
    }

    /** What was named is to be planned for, so a plan made for others will not do. */
    DSLContext planned() {
        return !areAsked()
                ? db
                : DSL.using(db.configuration()
                        .derive(SettingsTools.clone(db.settings()).withStatementType(StatementType.STATIC_STATEMENT)));
    }

    private boolean isFew(Others others) {
        return first(others).length <= FEW;
    }

    private Function<Field<UUID>, Condition> named(Others others) {
        return id -> id.eq(DSL.any(DSL.val(first(others))));
    }

    /** One more than are few, if there are more. */
    private UUID[] first(Others others) {
        return first.computeIfAbsent(new Asked(others.kind().name(), others.filter()), asked -> {
            UUID[] ids = db.fetchValues(others.ids().limit(DSL.inline(FEW + 1))).toArray(UUID[]::new);
            if (ids.length > FEW) {
                more.put(asked, Math.max(1, db.explain(others.ids()).rows() / ids.length));
            }
            return ids;
        });
    }
}
