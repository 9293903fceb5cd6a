package rapport.platform.kinds;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import rapport.platform.user.CurrentUser;
import rapport.platform.user.Permission;

/**
 * How records of a kind are read by lists, filters and whatever else goes through all of them. The module that owns the kind declares one
 * as a bean. Fields and links are found by name; a name that is not here reaches no statement.
 *
 * @param name "organisation", "order" …, as in {@link KindDescription}
 * @param from the kind's own table or view
 * @param which the records of the table that are of this kind
 * @param visible the records a user may see
 */
public record KindReading(
        String name,
        Table<?> from,
        Field<?> id,
        Condition which,
        Function<CurrentUser, Condition> visible,
        List<FieldReading> fields,
        List<LinkReading> links) {

    public KindReading {
        fields = List.copyOf(fields);
        links = List.copyOf(links);
    }

    public static KindReading of(String name, Table<?> from, Field<?> id, FieldReading... fields) {
        return new KindReading(name, from, id, DSL.noCondition(), KindReading::ifAny, List.of(fields), List.of());
    }

    private static Condition ifAny(CurrentUser who) {
        return who.may(Permission.SEE) ? DSL.noCondition() : DSL.falseCondition();
    }

    public KindReading where(Condition condition) {
        return new KindReading(name, from, id, which.and(condition), visible, fields, links);
    }

    public KindReading linked(LinkReading... others) {
        return with(List.of(), List.of(others));
    }

    public KindReading with(List<FieldReading> moreFields, List<LinkReading> moreLinks) {
        List<FieldReading> allFields = new ArrayList<>(fields);
        allFields.addAll(moreFields);
        List<LinkReading> allLinks = new ArrayList<>(links);
        allLinks.addAll(moreLinks);
        return new KindReading(name, from, id, which, visible, allFields, allLinks);
    }

    public Optional<FieldReading> field(String field) {
        return fields.stream().filter(each -> each.name().equals(field)).findFirst();
    }

    public Optional<LinkReading> link(String link) {
        return links.stream().filter(each -> each.name().equals(link)).findFirst();
    }

    /** The records that there are for a user. */
    public Condition seenBy(CurrentUser who) {
        return which.and(visible.apply(who));
    }

    /** The id as plain UUID, whatever type it has for Java. */
    public Field<UUID> key() {
        return id.coerce(SQLDataType.UUID);
    }
}
