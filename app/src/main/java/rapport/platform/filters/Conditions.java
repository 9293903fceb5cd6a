package rapport.platform.filters;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import rapport.platform.filters.Filter.Any;
import rapport.platform.filters.Filter.Every;
import rapport.platform.filters.Filter.Test;
import rapport.platform.kinds.FieldReading;
import rapport.platform.kinds.Joined;
import rapport.platform.kinds.KindReading;
import rapport.platform.kinds.Kinds;
import rapport.platform.kinds.LinkReading;
import rapport.platform.user.CurrentUser;

/** Makes the condition of a statement from a filter. Fields come from the kinds' descriptions, values are bound. */
@Component
public class Conditions {

    private final Kinds kinds;
    private final Comparisons comparisons;

    Conditions(Kinds kinds, Comparisons comparisons) {
        this.kinds = kinds;
        this.comparisons = comparisons;
    }

    /**
     * A condition and what has to be joined for it.
     *
     * @param joins beside the kind's own table
     */
    public record Meaning(Condition condition, List<Joined> joins) {}

    /** The records of the kind that a filter means and the user may see. */
    public Meaning of(Filter filter, KindReading kind, CurrentUser who) {
        return of(filter, kind, who, Linking.FOUND);
    }

    /** The same, with the linked records asked for in a way of its own. */
    public Meaning of(Filter filter, KindReading kind, CurrentUser who, Linking linking) {
        return new Asking(who, linking).of(filter, kind);
    }

    /** What one user asks for. */
    private final class Asking {

        private final CurrentUser who;
        private final Linking linking;

        Asking(CurrentUser who, Linking linking) {
            this.who = who;
            this.linking = linking;
        }

        Meaning of(Filter filter, KindReading kind) {
            List<Joined> joins = new ArrayList<>();
            Condition condition = condition(filter, kind, joins);
            return new Meaning(kind.seenBy(who).and(condition), List.copyOf(joins));
        }

        private Condition condition(Filter filter, KindReading kind, List<Joined> joins) {
            return switch (filter) {
                case Test test -> test(test, kind, joins);
                case Any any -> DSL.or(conditions(any.of(), kind, joins));
                case Every every ->
                    DSL.and(every.together() ? together(every, kind, joins) : conditions(every.of(), kind, joins));
            };
        }

        private List<Condition> conditions(List<Filter> filters, KindReading kind, List<Joined> joins) {
            return filters.stream().map(each -> condition(each, kind, joins)).toList();
        }

        /** What begins with the same link is asked of one linked record. */
        private List<Condition> together(Every every, KindReading kind, List<Joined> joins) {
            List<Condition> all = new ArrayList<>();
            Map<String, List<Filter>> byLink = new LinkedHashMap<>();
            for (Filter part : every.of()) {
                String link = firstLink(part);
                if (link == null) {
                    all.add(condition(part, kind, joins));
                } else {
                    byLink.computeIfAbsent(link, any -> new ArrayList<>()).add(behind(part));
                }
            }
            byLink.forEach((name, parts) -> all.add(linked(kind.link(name).orElseThrow(), new Every(parts, true))));
            return all;
        }

        private Condition linked(LinkReading link, Filter filter) {
            return linking.condition(link, others(link, filter));
        }

        private Linking.Others others(LinkReading link, Filter filter) {
            KindReading other = kinds.get(link.kind(), who);
            return new Linking.Others(filter, other, of(filter, other));
        }

        private Condition test(Test test, KindReading kind, List<Joined> joins) {
            String step = test.path().getFirst();
            if (test.path().size() > 1) {
                return linked(kind.link(step).orElseThrow(), behind(test));
            }
            Optional<FieldReading> field = kind.field(step).filter(FieldReading::isFiltered);
            if (field.isEmpty()) {
                LinkReading link = kind.link(step).orElseThrow();
                return test.operands().contains(new Operand.Flag(true))
                        ? linking.none(link, others(link, Filter.NONE))
                        : linked(link, Filter.NONE);
            }
            Joins.add(field.get().searchJoins(), joins);
            return comparisons.of(
                    test, field.get(), Objects.requireNonNull(field.get().comparing()), who);
        }
    }

    /** The link that all tests of a filter begin with; null when there is none, or one asks whether there is a link at all. */
    private static @Nullable String firstLink(Filter filter) {
        return switch (filter) {
            case Test test -> test.path().size() > 1 ? test.path().getFirst() : null;
            case Any any -> common(any.of());
            case Every every -> common(every.of());
        };
    }

    private static @Nullable String common(List<Filter> parts) {
        String first = parts.isEmpty() ? null : firstLink(parts.getFirst());
        return first != null && parts.stream().allMatch(each -> first.equals(firstLink(each))) ? first : null;
    }

    /** The same filter as seen from the linked record. */
    private static Filter behind(Filter filter) {
        return switch (filter) {
            case Test test -> new Test(test.path().subList(1, test.path().size()), test.operator(), test.operands());
            case Any any -> new Any(any.of().stream().map(Conditions::behind).toList());
            case Every every ->
                new Every(every.of().stream().map(Conditions::behind).toList(), true);
        };
    }
}
