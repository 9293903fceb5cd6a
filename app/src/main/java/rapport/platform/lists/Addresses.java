package rapport.platform.lists;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import rapport.platform.filters.Filter;
import rapport.platform.filters.Filter.Every;
import rapport.platform.filters.FilterReading;
import rapport.platform.filters.FilterReading.NotUnderstood;
import rapport.platform.filters.FilterReading.Understood;
import rapport.platform.filters.Grammar;
import rapport.platform.filters.Operator;
import rapport.platform.kinds.FieldReading;
import rapport.platform.kinds.KindReading;
import rapport.platform.time.Moments;
import rapport.platform.user.CurrentUser;

/** Reads what an address asks of a list. */
@Component
class Addresses {

    private static final int LONGEST_WORDS = 200;

    /** Parameters with a meaning of their own; a field of such a name is filtered by {@code filter} alone. */
    private static final Set<String> RESERVED = Set.of(
            "filter", "q", "sort", "order", "columns", "after", "before", "of", "group", "field", "phrase", "value",
            "at", "or", "ask", "view", "look", "month", "week");

    private final Grammar grammar;
    private final Moments moments;

    Addresses(Grammar grammar, Moments moments) {
        this.grammar = grammar;
        this.moments = moments;
    }

    /** Whether the address asks for anything but the list itself. */
    static boolean asks(KindReading kind, MultiValueMap<String, String> parameters) {
        return parameters.keySet().stream()
                .anyMatch(name -> RESERVED.contains(name) || kind.field(name).isPresent());
    }

    /** The filter of an address: what {@code filter} says, and a parameter for each field that must have one of these values. */
    FilterReading filter(
            ListedKind listed, KindReading kind, MultiValueMap<String, String> parameters, CurrentUser who) {
        FilterReading read = grammar.read(value(parameters, "filter"), listed.kind(), who);
        if (!(read instanceof Understood understood)) {
            return read;
        }
        List<Filter> all = new ArrayList<>(understood.filter().terms());
        for (FieldReading field : kind.fields()) {
            List<String> values = parameters.getOrDefault(field.name(), List.of()).stream()
                    .flatMap(each -> Arrays.stream(each.split(",")))
                    .filter(each -> !each.isBlank())
                    .toList();
            if (!values.isEmpty() && field.isFiltered() && !RESERVED.contains(field.name())) {
                switch (grammar.test(
                        field.name(), values.size() == 1 ? Operator.EQUAL : Operator.IN, values, listed.kind(), who)) {
                    case Understood test -> all.add(test.filter());
                    case NotUnderstood refused -> {
                        return refused;
                    }
                }
            }
        }
        return new Understood(new Every(all, false));
    }

    Asked asked(ListedKind listed, KindReading kind, Filter filter, MultiValueMap<String, String> parameters) {
        String by = kind.field(value(parameters, "sort"))
                .filter(FieldReading::isSorted)
                .map(FieldReading::name)
                .orElse(listed.sort());
        String order = value(parameters, "order");
        boolean down = order.isEmpty() ? isDownFirst(listed, kind, by) : order.equals("down");
        String words = value(parameters, "q").strip();
        Place before = Place.of(parameters.getFirst("before"));
        Set<String> columns = new LinkedHashSet<>();
        parameters.getOrDefault("columns", List.of()).stream()
                .flatMap(each -> Arrays.stream(each.split(",")))
                .filter(name -> kind.field(name).isPresent())
                .forEach(columns::add);
        return new Asked(
                listed.path(),
                view(parameters),
                filter,
                words.substring(0, Math.min(words.length(), LONGEST_WORDS)),
                by,
                down,
                by.equals(listed.sort()) && down == listed.down(),
                List.copyOf(columns),
                before != null ? before : Place.of(parameters.getFirst("after")),
                before != null,
                Counts.Counted.of(parameters.getFirst("of")),
                parameters.getFirst("group"),
                listed.day() != null && value(parameters, "look").equals("calendar")
                        ? Span.read(value(parameters, "month"), value(parameters, "week"), moments.today())
                        : null);
    }

    private static boolean isDownFirst(ListedKind listed, KindReading kind, String by) {
        if (by.equals(listed.sort())) {
            return listed.down();
        }
        FieldReading.Sorting sorting = kind.field(by).orElseThrow().sorting();
        return sorting != null && sorting.along() == FieldReading.Sorting.Along.FALLING;
    }

    private static @Nullable String view(MultiValueMap<String, String> parameters) {
        String view = value(parameters, "view");
        return view.isEmpty() ? null : view;
    }

    private static String value(MultiValueMap<String, String> parameters, String name) {
        String value = parameters.getFirst(name);
        return value == null ? "" : value;
    }
}
