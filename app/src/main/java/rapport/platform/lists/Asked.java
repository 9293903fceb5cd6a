package rapport.platform.lists;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import rapport.platform.filters.Filter;

/**
 * What an address asks of a list.
 *
 * @param path the address of the list
 * @param view the saved view that is open, "none" for the list itself whatever it opens with; null when not said
 * @param words looked for in the name; blank for all
 * @param sort name of the field
 * @param columns names of the fields shown; empty for those that are shown until somebody chooses
 * @param place where the page starts; null for the first page
 * @param back whether the page ends before the place instead
 * @param counted how many there were when the first page was shown, so that those behind it need not count; null to count
 * @param group name of the field whose values are counted instead of rows; null for rows
 * @param span the days of the calendar that is shown instead of rows; null for rows
 */
public record Asked(
        String path,
        @Nullable String view,
        Filter filter,
        String words,
        String sort,
        boolean down,
        boolean usualSort,
        List<String> columns,
        @Nullable Place place,
        boolean back,
        Counts.@Nullable Counted counted,
        @Nullable String group,
        @Nullable Span span) {

    public Asked {
        columns = List.copyOf(columns);
    }

    public boolean isRestricted() {
        return !filter.isNone() || !words.isEmpty();
    }

    public Asked filtered(Filter other) {
        return new Asked(path, view, other, words, sort, down, usualSort, columns, null, false, null, group, span);
    }

    public Asked searching(String other) {
        return new Asked(path, view, filter, other, sort, down, usualSort, columns, null, false, null, group, span);
    }

    public Asked sorted(String field, boolean falling) {
        return new Asked(path, view, filter, words, field, falling, false, columns, null, false, null, group, span);
    }

    /** The page that starts behind a place or ends before it. */
    Asked starting(Place at, boolean before, Counts.@Nullable Counted all) {
        return new Asked(path, view, filter, words, sort, down, usualSort, columns, at, before, all, group, span);
    }

    Asked fromTheStart() {
        return new Asked(path, view, filter, words, sort, down, usualSort, columns, null, false, null, group, span);
    }

    public Asked grouped(@Nullable String field) {
        return new Asked(path, view, filter, words, sort, down, usualSort, columns, null, false, null, field, span);
    }

    /** The same as a calendar of these days; as a list when there are none. */
    public Asked over(@Nullable Span days) {
        return new Asked(path, view, filter, words, sort, down, usualSort, columns, null, false, null, null, days);
    }

    /** The same with the columns that are shown until somebody chooses. */
    Asked withUsualColumns() {
        return new Asked(
                path, view, filter, words, sort, down, usualSort, List.of(), place, back, counted, group, span);
    }

    /** The same with no saved view open. */
    public Asked withoutView() {
        return new Asked(path, null, filter, words, sort, down, usualSort, columns, place, back, counted, group, span);
    }

    /** Everything but the place, as the fields of a form. */
    public Map<String, String> fields() {
        Map<String, String> all = new LinkedHashMap<>();
        if (!filter.isNone()) {
            all.put("filter", filter.toString());
        }
        if (!words.isEmpty()) {
            all.put("q", words);
        }
        if (!usualSort) {
            all.put("sort", sort);
            all.put("order", down ? "down" : "up");
        }
        if (!columns.isEmpty()) {
            all.put("columns", String.join(",", columns));
        }
        if (group != null) {
            all.put("group", group);
        }
        if (span != null) {
            all.put("look", "calendar");
            all.put(span.week() ? "week" : "month", span.toString());
        }
        if (view != null) {
            all.put("view", view);
        }
        return all;
    }

    /** The same without one of its fields, for a form that sets it anew. */
    public Map<String, String> fieldsBut(String... names) {
        Map<String, String> all = fields();
        all.keySet().removeAll(List.of(names));
        return all;
    }

    public String address() {
        Map<String, String> all = fields();
        if (place != null) {
            all.put(back ? "before" : "after", place.toString());
            if (counted != null) {
                all.put("of", counted.text());
            }
        }
        return address(path, all);
    }

    static String address(String path, Map<String, String> fields) {
        if (fields.isEmpty()) {
            return path;
        }
        StringJoiner query = new StringJoiner("&", path + "?", "");
        fields.forEach((name, value) -> query.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return query.toString();
    }
}
