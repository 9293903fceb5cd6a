package rapport.platform.lists;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import rapport.platform.filters.Conditions;
import rapport.platform.filters.Conditions.Meaning;
import rapport.platform.filters.Filter;
import rapport.platform.filters.Filter.Every;
import rapport.platform.filters.Filter.Test;
import rapport.platform.filters.FilterReading.NotUnderstood;
import rapport.platform.filters.FilterReading.Understood;
import rapport.platform.filters.Grammar;
import rapport.platform.filters.Joins;
import rapport.platform.filters.Operand;
import rapport.platform.filters.Operator;
import rapport.platform.kinds.KindReading;
import rapport.platform.kinds.Kinds;
import rapport.platform.user.CurrentUser;

/** What a list means as a whole, on whatever page, as one filter in words. */
@Component
class Meant {

    private final DSLContext db;
    private final Kinds kinds;
    private final Grammar grammar;
    private final Conditions conditions;

    Meant(DSLContext db, Kinds kinds, Grammar grammar, Conditions conditions) {
        this.db = db;
        this.kinds = kinds;
        this.grammar = grammar;
        this.conditions = conditions;
    }

    /** The filter of a list, and the words that were looked for, which are one more condition. */
    static Filter filter(ListedKind listed, Asked asked) {
        if (asked.words().isEmpty() || listed.searched() == null) {
            return asked.filter();
        }
        Test words = new Test(
                List.of(listed.searched()), Operator.EQUAL, List.of(new Operand.Words("*" + asked.words() + "*")));
        List<Filter> all = new ArrayList<>(asked.filter().terms());
        all.add(words);
        return new Every(all, false);
    }

    String text(ListedKind listed, Asked asked) {
        return filter(listed, asked).toString();
    }

    /** Whether the words say which records are meant. */
    boolean isUnderstood(String kind, String filter, CurrentUser who) {
        return grammar.read(filter, kind, who) instanceof Understood;
    }

    /** By id, so that whoever goes through them goes in one order. */
    List<UUID> ids(String name, String filter, int most, CurrentUser who) {
        KindReading kind = kinds.get(name, who);
        Filter read = switch (grammar.read(filter, name, who)) {
            case Understood understood -> understood.filter();
            case NotUnderstood refused ->
                throw new IllegalArgumentException(refused.why().toString());
        };
        Meaning meaning = conditions.of(read, kind, who);
        return db.select(kind.key())
                .from(Joins.of(kind.from(), meaning.joins()))
                .where(meaning.condition())
                .orderBy(kind.key())
                .limit(DSL.inline(most))
                .fetch(row -> row.value1());
    }
}
