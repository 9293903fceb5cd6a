package rapport.platform.filters;

import java.util.List;
import java.util.stream.Collectors;

/** Which records are meant, as a tree. Its text is what the grammar reads. */
public sealed interface Filter {

    Every NONE = new Every(List.of(), false);

    /**
     * All of these.
     *
     * @param together whether they stand in one pair of parentheses: conditions on the same path then hold for the same linked record
     */
    record Every(List<Filter> of, boolean together) implements Filter {

        public Every {
            of = List.copyOf(of);
        }

        @Override
        public String toString() {
            String all = of.stream().map(Every::part).collect(Collectors.joining(";"));
            return together ? "(" + all + ")" : all;
        }

        private static String part(Filter filter) {
            return filter instanceof Any any ? "(" + any + ")" : filter.toString();
        }
    }

    /** At least one of these. */
    record Any(List<Filter> of) implements Filter {

        public Any {
            of = List.copyOf(of);
        }

        @Override
        public String toString() {
            return of.stream()
                    .map(each -> each instanceof Any any ? "(" + any + ")" : each.toString())
                    .collect(Collectors.joining(","));
        }
    }

    /**
     * One comparison.
     *
     * @param path links and last a field; or links alone, to ask whether there is a linked record
     */
    record Test(List<String> path, Operator operator, List<Operand> operands) implements Filter {

        public Test {
            path = List.copyOf(path);
            operands = List.copyOf(operands);
        }

        @Override
        public String toString() {
            String values = operands.stream()
                    .map(each -> quoted(each.toString()))
                    .collect(Collectors.joining(",", operator.takesMany() ? "(" : "", operator.takesMany() ? ")" : ""));
            return String.join(".", path) + operator.symbol() + values;
        }

        private static String quoted(String value) {
            boolean plain =
                    !value.isEmpty() && value.chars().noneMatch(c -> "\"'();,=!~<>\\".indexOf(c) >= 0 || c <= ' ');
            return plain ? value : '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
        }
    }

    /** The parts that all have to hold, the outermost ones. */
    default List<Filter> terms() {
        return this instanceof Every every && !every.together() ? every.of() : List.of(this);
    }

    default boolean isNone() {
        return terms().isEmpty();
    }
}
