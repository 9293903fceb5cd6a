package rapport.platform.filters;

import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.SelectLimitStep;
import org.jooq.Table;
import org.jooq.impl.DSL;
import rapport.platform.filters.Conditions.Meaning;
import rapport.platform.kinds.KindReading;
import rapport.platform.kinds.LinkReading;

/** How a statement asks for the records that are linked with some of the others. */
public interface Linking {

    /** As a set, with the others found in the same statement. */
    Linking FOUND = (link, others) -> link.found().apply(id -> id.in(others.ids()));

    /** As a set that is found once and kept while the records are gone through, each looked up in it. */
    Linking KEPT = (link, others) -> kept(FOUND.condition(link, others));

    /** Leaves out what is asked of linked records, whether there are to be some or none: more records than are meant. */
    Linking NOT_ASKED = new Linking() {
        @Override
        public Condition condition(LinkReading link, Others others) {
            return DSL.trueCondition();
        }

        @Override
        public Condition none(LinkReading link, Others others) {
            return DSL.trueCondition();
        }
    };

    Condition condition(LinkReading link, Others others);

    /** Hides from the planner that a set could also be joined. */
    private static Condition kept(Condition isInSet) {
        return DSL.condition(DSL.when(isInSet, DSL.inline(true)).otherwise(DSL.inline(false)));
    }

    /** The records that are linked with none of the others. */
    default Condition none(LinkReading link, Others others) {
        return Comparisons.isNot(condition(link, others));
    }

    /**
     * The records that a filter means at the other end of a link.
     *
     * @param meaning of the filter for the kind
     */
    record Others(Filter filter, KindReading kind, Meaning meaning) {

        public SelectLimitStep<Record1<UUID>> ids() {
            return DSL.select(kind.key()).from(from()).where(meaning.condition());
        }

        /** Whether the one with this id is among them, looked up by itself. */
        public Condition have(Field<UUID> id) {
            return DSL.exists(DSL.selectOne()
                    .from(from())
                    .where(kind.key().eq(id))
                    .and(meaning.condition())
                    .offset(DSL.inline(0)));
        }

        /** Whether the one with this id is among them, which are found once, all of them, and kept. */
        public Condition contain(Field<UUID> id) {
            return kept(id.in(ids()));
        }

        private Table<?> from() {
            return Joins.of(kind.from(), meaning.joins());
        }
    }
}
