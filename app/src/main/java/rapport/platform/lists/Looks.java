package rapport.platform.lists;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import rapport.platform.kinds.FieldReading;
import rapport.platform.money.Money;
import rapport.platform.text.Formats;
import rapport.platform.text.Texts;
import rapport.platform.user.UserId;

/** How a field looks in a list by its type, where its kind says nothing else. */
final class Looks {

    private Looks() {}

    static Shown of(FieldReading field) {
        return switch (field.type()) {
            case INTEGER, DECIMAL, MONEY ->
                Shown.of(field.name(), "cw-v r-right", "r-right r-num").onRequest();
            case DATE, MOMENT, DUE ->
                Shown.of(field.name(), "cw-day", "r-num r-2").onRequest();
            default -> Shown.of(field.name(), "cw-text", "r-2").onRequest();
        };
    }

    static Cell cell(Record row, Shown shown, FieldReading field) {
        return shown.maker() == null ? cell(row, field) : shown.maker().of(row);
    }

    private static Cell cell(Record row, FieldReading field) {
        Object value = row.get(field.value());
        if (value == null) {
            return Cell.NOTHING;
        }
        return switch (field.type()) {
            case CHOICE -> new Cell.Words(field.word().apply(String.valueOf(key(value))));
            case CHOICES ->
                new Cell.Words(Arrays.stream((Object[]) value)
                        .map(each -> field.word().apply(String.valueOf(key(each))))
                        .collect(Collectors.joining(", ")));
            case FLAG -> new Cell.Words(Texts.t((Boolean) value ? "list.yes" : "list.no"));
            case DATE -> new Cell.Day((LocalDate) value);
            case MOMENT, DUE -> new Cell.When((Instant) value);
            case MONEY -> new Cell.Amount(money(row, value, field));
            case INTEGER -> new Cell.Words(Formats.number(((Number) value).longValue()));
            case DECIMAL -> new Cell.Words(Formats.number(new BigDecimal(value.toString())));
            default -> new Cell.Words(value.toString());
        };
    }

    /** Enums of the modules are named in lower case everywhere outside Java, ids by themselves. */
    static @Nullable String key(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Enum<?> word -> word.name().toLowerCase(Locale.ROOT);
            case UserId id -> id.toString();
            default -> value.toString();
        };
    }

    private static @Nullable Money money(Record row, Object value, FieldReading field) {
        Field<?> currency = field.also().getFirst();
        Object code = row.get(currency);
        return code == null ? null : Money.of(((Number) value).longValue(), code.toString());
    }

    /** What a cell says, to name its record by. */
    static String text(Cell cell) {
        return switch (cell) {
            case Cell.Party party -> party.text();
            case Cell.Name name -> name.text();
            case Cell.Words words when words.text() != null -> words.text();
            default -> "";
        };
    }
}
