package rapport.platform.kinds;

import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.SQLDataType;
import rapport.platform.text.Texts;

/**
 * How records of a kind hang together with records of another (or of the same), as a step of a path: {@code works_at.town}.
 *
 * @param name the step in a path
 * @param label its name on screens, in the reader's language
 * @param kind the kind it leads to
 * @param leadsTo the records that are linked with at least one of those selected, given by their ids
 */
public record LinkReading(
        String name, Supplier<String> label, String kind, Function<Select<Record1<UUID>>, Condition> leadsTo) {

    /** A field that holds the id of the other record. */
    public static LinkReading by(String name, String labelKey, String kind, Field<?> id) {
        Field<UUID> plain = id.coerce(SQLDataType.UUID);
        return new LinkReading(name, () -> Texts.t(labelKey), kind, plain::in);
    }

    public static LinkReading of(
            String name, String labelKey, String kind, Function<Select<Record1<UUID>>, Condition> leadsTo) {
        return new LinkReading(name, () -> Texts.t(labelKey), kind, leadsTo);
    }
}
