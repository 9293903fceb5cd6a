package rapport.platform.kinds;

import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import rapport.platform.text.Texts;

/**
 * How records of a kind hang together with records of another (or of the same), as a step of a path: {@code works_at.town}.
 *
 * @param name the step in a path
 * @param label its name on screens, in the reader's language
 * @param kind the kind it leads to
 * @param found the records that are linked with at least one whose id meets a condition, found as a set
 * @param each the same, asked of one record after the other
 */
public record LinkReading(
        String name,
        Supplier<String> label,
        String kind,
        Function<Function<Field<UUID>, Condition>, Condition> found,
        Function<Function<Field<UUID>, Condition>, Condition> each) {

    /** A field that holds the id of the other record. */
    public static LinkReading by(String name, String labelKey, String kind, Field<?> id) {
        Field<UUID> plain = plain(id);
        return new LinkReading(
                name, () -> Texts.t(labelKey), kind, other -> other.apply(plain), other -> other.apply(plain));
    }

    /** Rows of a table that hold the ids of both. */
    public static LinkReading through(String name, String labelKey, String kind, Field<?> id, Ends ends) {
        Field<UUID> here = plain(ends.here());
        Field<UUID> there = plain(ends.there());
        return new LinkReading(
                name,
                () -> Texts.t(labelKey),
                kind,
                other -> plain(id)
                        .in(DSL.select(here)
                                .from(ends.rows())
                                .where(ends.valid())
                                .and(other.apply(there))),
                other -> DSL.exists(DSL.selectOne()
                        .from(ends.rows())
                        .where(here.eq(plain(id)))
                        .and(ends.valid())
                        .and(other.apply(there))
                        .offset(DSL.inline(0))));
    }

    /**
     * @param here in each row, the id of the record it leads from
     * @param there that of the other record
     * @param valid the rows that are such a link
     */
    public record Ends(Table<?> rows, Field<?> here, Field<?> there, Condition valid) {}

    private static Field<UUID> plain(Field<?> id) {
        return id.coerce(SQLDataType.UUID);
    }
}
