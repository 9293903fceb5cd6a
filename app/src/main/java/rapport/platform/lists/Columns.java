package rapport.platform.lists;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import rapport.platform.errors.NotFound;
import rapport.platform.kinds.FieldReading;
import rapport.platform.kinds.KindReading;
import rapport.platform.lists.ListPage.Choice;
import rapport.platform.lists.ListPage.Head;
import rapport.platform.lists.ListPage.Line;
import rapport.platform.lists.ListPage.Placed;
import rapport.platform.text.Texts;

/**
 * The columns of a list.
 *
 * @param all those that can be chosen; the first names the record and is always shown
 */
record Columns(List<Column> all, List<Column> shown) {

    /** One column. */
    record Column(Shown look, FieldReading field) {}

    static Columns of(ListedKind listed, KindReading kind, Asked asked) {
        List<Column> all = columns(listed, kind);
        return new Columns(all, shown(all, asked));
    }

    private static List<Column> columns(ListedKind listed, KindReading kind) {
        Stream<Column> declared = listed.columns().stream()
                .map(shown -> new Column(shown, kind.field(shown.field()).orElseThrow()));
        Stream<Column> others = kind.fields().stream()
                .filter(field -> listed.columns().stream()
                        .noneMatch(shown -> shown.field().equals(field.name())))
                .map(field -> new Column(Looks.of(field), field));
        return Stream.concat(declared, others).toList();
    }

    /** The first column, which names the record, is always there. */
    private static List<Column> shown(List<Column> all, Asked asked) {
        return all.stream()
                .filter(column -> column == all.getFirst()
                        || (asked.columns().isEmpty()
                                ? column.look().first()
                                : asked.columns().contains(column.field().name())))
                .toList();
    }

    List<Choice> choices() {
        return all.stream()
                .map(column ->
                        new Choice(column.field().name(), column.field().label().get(), shown.contains(column)))
                .toList();
    }

    private static Head head(Column column, Asked asked) {
        FieldReading field = column.field();
        boolean here = field.name().equals(asked.sort());
        boolean falling = here
                ? !asked.down()
                : field.sorting() != null && field.sorting().along() == FieldReading.Sorting.Along.FALLING;
        return new Head(
                field.name(),
                field.label().get(),
                column.look().head(),
                field.isSorted() ? asked.sorted(field.name(), falling).address() : null,
                here ? (asked.down() ? "descending" : "ascending") : null,
                column.look().hint() == null ? null : Texts.t(column.look().hint()),
                field.type());
    }

    /** @param version reads the version of the record; null for kinds without */
    Line line(Record row, Set<String> edited, @Nullable FieldReading version) {
        UUID id = (UUID) Objects.requireNonNull(row.get(0));
        List<Placed> cells = shown.stream()
                .map(column -> new Placed(
                        column.look().css(),
                        column.field().label().get(),
                        Looks.cell(row, column.look(), column.field()),
                        edited.contains(column.field().name()) ? column.field().name() : null))
                .toList();
        Integer seen = version == null ? null : (Integer) row.get(version.value());
        return new Line(
                id, Picked.of(id, seen).toString(), Looks.text(cells.getFirst().cell()), cells);
    }

    /** @param beside what is read with them; null for nothing */
    List<FieldReading> fields(@Nullable FieldReading beside) {
        return Stream.concat(shown.stream().map(Column::field), Stream.ofNullable(beside))
                .toList();
    }

    List<Head> heads(Asked asked) {
        return shown.stream().map(column -> head(column, asked)).toList();
    }

    Head sorting(Asked asked) {
        return head(get(asked.sort()), asked);
    }

    Column get(String field) {
        return all.stream()
                .filter(column -> column.field().name().equals(field))
                .findFirst()
                .orElseThrow(() -> new NotFound(field));
    }
}
