package rapport.customization;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * How queries and indexes read a custom field. Both take the expression from here, since the planner uses an index only for the very
 * expression that it was made on; the field's name stands in it as text, which is safe for the names that {@link FieldDraft} makes.
 */
final class Expressions {

    private static final String SCHEMA = "customization";
    private static final Pattern NAME = Pattern.compile("own_[a-z0-9_]{1,40}");

    private Expressions() {}

    static Field<?> value(CustomField field, Field<JSONB> custom) {
        Field<String> text = text(field, custom);
        return switch (field.type()) {
            case TEXT, LONG_TEXT, LINK, CHOICE -> text;
            case NUMBER -> text.cast(SQLDataType.NUMERIC);
            case MONEY -> text.cast(SQLDataType.BIGINT);
            case DATE -> DSL.function(DSL.name(SCHEMA, "as_day"), SQLDataType.LOCALDATE, text);
            case DATE_TIME -> DSL.function(DSL.name(SCHEMA, "as_moment"), SQLDataType.INSTANT, text);
            case YES_NO -> text.cast(SQLDataType.BOOLEAN);
            case CHOICES -> words(field, custom);
            case PERSON, ORGANISATION -> text.cast(SQLDataType.UUID);
        };
    }

    /** What it is sorted by, and compared with to be unique: texts in lower case. */
    static Field<?> sortedBy(CustomField field, Field<JSONB> custom) {
        return field.type().isText() ? DSL.lower(text(field, custom)) : value(field, custom);
    }

    static Field<String[]> words(CustomField field, Field<JSONB> custom) {
        Field<JSONB> list = DSL.jsonbGetAttribute(custom, DSL.inline(checked(field.name())));
        return DSL.function(DSL.name(SCHEMA, "as_words"), SQLDataType.CLOB.array(), list);
    }

    static Field<String> text(CustomField field, Field<JSONB> custom) {
        return DSL.jsonbGetAttributeAsText(custom, DSL.inline(checked(field.name())));
    }

    /** A value as {@link #sortedBy} would give it. */
    static Object comparable(CustomField field, Object held) {
        String text = held.toString();
        return switch (field.type()) {
            case TEXT, LONG_TEXT, LINK -> text.toLowerCase(Locale.ROOT);
            case NUMBER -> new BigDecimal(text);
            case MONEY -> Long.valueOf(text);
            case DATE -> LocalDate.parse(text);
            case DATE_TIME -> Instant.parse(text);
            case YES_NO -> Boolean.valueOf(text);
            case CHOICE, CHOICES -> text;
            case PERSON, ORGANISATION -> UUID.fromString(text);
        };
    }

    private static String checked(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not the name of a custom field: " + name);
        }
        return name;
    }
}
