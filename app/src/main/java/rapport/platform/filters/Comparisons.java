package rapport.platform.filters;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.exception.DataTypeException;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;
import rapport.platform.filters.Filter.Test;
import rapport.platform.kinds.FieldReading;
import rapport.platform.kinds.FieldReading.Comparing;
import rapport.platform.kinds.FieldType;
import rapport.platform.settings.Settings;
import rapport.platform.time.Moments;
import rapport.platform.user.CurrentUser;

/** Compares one field with values, as its type says. What is unequal to a value includes what has none. */
@Component
class Comparisons {

    private static final int INDEXED_LETTERS = 3;

    private final Moments moments;
    private final Settings settings;

    Comparisons(Moments moments, Settings settings) {
        this.moments = moments;
        this.settings = settings;
    }

    Condition of(Test test, FieldReading field, Comparing comparing, CurrentUser who) {
        if (test.operator() == Operator.MISSING) {
            boolean missing = test.operands().contains(new Operand.Flag(true));
            Condition none = missing(field, comparing);
            return missing ? none : isNot(none);
        }
        List<Condition> each = test.operands().stream()
                .map(operand -> compared(test.operator(), operand, field, comparing, who))
                .toList();
        return switch (test.operator()) {
            case UNEQUAL, OUT -> isNot(DSL.or(each));
            case EQUAL, IN -> DSL.or(each);
            default -> each.getFirst();
        };
    }

    private static Condition missing(FieldReading field, Comparing comparing) {
        return switch (comparing) {
            case Comparing.With with -> with.field().isNull();
            case Comparing.WithName name -> name.lowered().isNull();
            case Comparing.WithWord word ->
                DSL.or(field.described().of().stream().map(word.is()).toList()).not();
        };
    }

    /** All others: also those of which nothing is known. */
    static Condition isNot(Condition condition) {
        return DSL.condition(DSL.coalesce(DSL.field(condition), DSL.inline(false)))
                .not();
    }

    private Condition compared(
            Operator operator, Operand operand, FieldReading field, Comparing comparing, CurrentUser who) {
        return switch (comparing) {
            case Comparing.WithWord word -> word.is().apply(operand.toString());
            case Comparing.WithName name -> named(name, operand.toString());
            case Comparing.With with ->
                switch (operand) {
                    case Operand.Words words -> text(with.field().coerce(SQLDataType.CLOB), words.text());
                    case Operand.Word word -> word(with.field(), field.type(), word.word());
                    case Operand.Flag flag ->
                        with.field().coerce(SQLDataType.BOOLEAN).eq(flag.value());
                    case Operand.Number number -> number(operator, with.field(), field.type(), number.value());
                    case Operand.Day day -> day(operator, with.field(), field.type(), day.day());
                    case Operand.FromToday far -> day(operator, with.field(), field.type(), far.from(moments.today()));
                    case Operand.Moment moment ->
                        ordered(operator, with.field().coerce(SQLDataType.INSTANT), moment.at());
                    case Operand.Id id -> with.field().coerce(SQLDataType.UUID).eq(id.id());
                    case Operand.Me me -> with.field().coerce(SQLDataType.UUID).eq(me(who));
                };
        };
    }

    /** Without a star it is the whole text, which an index over it in lower case answers. */
    private static Condition text(Field<String> field, String words) {
        return words.indexOf('*') < 0
                ? DSL.lower(field).eq(words.toLowerCase(Locale.ROOT))
                : field.likeIgnoreCase(pattern(words));
    }

    private static UUID me(CurrentUser who) {
        return who.id() == null ? new UUID(0, 0) : who.id().value();
    }

    private static Condition word(Field<?> field, FieldType type, String word) {
        return type == FieldType.CHOICES
                ? field.coerce(SQLDataType.CLOB.array()).contains(new String[] {word})
                : field.coerce(SQLDataType.CLOB).eq(word);
    }

    /** A finished pattern: one put together by the database is put together again for every row. */
    private static String pattern(String words) {
        return words.replaceAll("([\\\\%_])", "\\\\$1").replace('*', '%');
    }

    /** "*velde anna*" means all these words, in any order; another text is compared with the name as it is written. */
    private static Condition named(Comparing.WithName name, String words) {
        String text = words.toLowerCase(Locale.ROOT);
        boolean contains = text.length() > 2 && text.startsWith("*") && text.endsWith("*");
        Condition each = DSL.and(List.of(text.replace('*', ' ').strip().split("\\s+")).stream()
                .map(word -> contains(name.lowered(), word))
                .toList());
        return contains ? each : each.and(name.name().likeIgnoreCase(pattern(text)));
    }

    /** An index of fragments holds three letters each; for fewer all of it would be read, so it is kept out of it. */
    private static Condition contains(Field<String> lowered, String word) {
        Field<String> read = word.length() < INDEXED_LETTERS ? lowered.concat("") : lowered;
        return read.like(pattern("*" + word + "*"));
    }

    private Condition day(Operator operator, Field<?> field, FieldType type, LocalDate day) {
        if (type == FieldType.DATE) {
            return ordered(operator, field.coerce(SQLDataType.LOCALDATE), day);
        }
        Field<Instant> at = field.coerce(SQLDataType.INSTANT);
        Instant start = moments.startOf(day);
        Instant next = moments.startOf(day.plusDays(1));
        return switch (operator) {
            case LESS -> at.lt(start);
            case AT_MOST -> at.lt(next);
            case MORE -> at.ge(next);
            case AT_LEAST -> at.ge(start);
            default -> at.ge(start).and(at.lt(next));
        };
    }

    private Condition number(Operator operator, Field<?> field, FieldType type, BigDecimal value) {
        if (type == FieldType.MONEY) {
            int digits = Math.max(0, settings.company().currency().getDefaultFractionDigits());
            long minor = value.movePointRight(digits)
                    .setScale(0, RoundingMode.HALF_UP)
                    .longValue();
            return ordered(operator, field.coerce(SQLDataType.BIGINT), minor);
        }
        return number(operator, field, value);
    }

    /** In the column's own type where that says the same, so that its index is used. */
    private static <T> Condition number(Operator operator, Field<T> field, BigDecimal value) {
        DataType<T> type = field.getDataType();
        try {
            T same = type.convert(value);
            if (same != null && new BigDecimal(same.toString()).compareTo(value) == 0) {
                return ordered(operator, field, same);
            }
        } catch (DataTypeException | NumberFormatException tooLarge) {
            return ordered(operator, field.cast(SQLDataType.NUMERIC), value);
        }
        return ordered(operator, field.cast(SQLDataType.NUMERIC), value);
    }

    private static <T> Condition ordered(Operator operator, Field<T> field, T value) {
        return switch (operator) {
            case LESS -> field.lt(value);
            case AT_MOST -> field.le(value);
            case MORE -> field.gt(value);
            case AT_LEAST -> field.ge(value);
            default -> field.eq(value);
        };
    }
}
