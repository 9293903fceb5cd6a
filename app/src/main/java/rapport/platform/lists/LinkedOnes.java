package rapport.platform.lists;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.conf.SettingsTools;
import org.jooq.conf.StatementType;
import org.jooq.impl.DSL;
import rapport.platform.filters.Filter;
import rapport.platform.filters.Linking;
import rapport.platform.kinds.KindReading;
import rapport.platform.kinds.LinkReading;

/**
 * Asks first how many others a filter over a link means, because the database cannot foresee how many records those lead to, and finds
 * them in a way that takes long when it is wrong. Few are named to it one by one. Many lead to so many records that a page is full soon:
 * there it goes through the records in their order and looks for the linked one of each. Made for one request.
 */
final class LinkedOnes {

    /** The page of a list that is linked with one more takes longest, at some 10 ms for a million records. */
    private static final int FEW = 3_000;

    private final DSLContext db;
    private final Map<Asked, UUID[]> first = new HashMap<>();

    LinkedOnes(DSLContext db) {
        this.db = db;
    }

    private record Asked(String kind, Filter filter) {}

    /** For a page in some order. */
    Linking inOrder() {
        return (link, others) ->
                isFew(others) ? named(link, others) : link.each().apply(others::have);
    }

    /** For all of them. */
    Linking asSet() {
        return (link, others) -> isFew(others) ? named(link, others) : Linking.FOUND.condition(link, others);
    }

    /** What was named is to be planned for, so a plan made for others will not do. */
    DSLContext planned() {
        return first.isEmpty()
                ? db
                : DSL.using(db.configuration()
                        .derive(SettingsTools.clone(db.settings()).withStatementType(StatementType.STATIC_STATEMENT)));
    }

    private boolean isFew(Linking.Others others) {
        return first(others).length <= FEW;
    }

    private Condition named(LinkReading link, Linking.Others others) {
        return link.found().apply(id -> id.eq(DSL.any(DSL.val(first(others)))));
    }

    /** One more than are few, if there are more. */
    private UUID[] first(Linking.Others others) {
        KindReading kind = others.kind();
        return first.computeIfAbsent(
                new Asked(kind.name(), others.filter()),
                any -> db.fetchValues(others.ids().limit(DSL.inline(FEW + 1))).toArray(UUID[]::new));
    }
}
