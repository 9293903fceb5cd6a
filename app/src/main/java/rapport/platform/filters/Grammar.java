package rapport.platform.filters;

import cz.jirutka.rsql.parser.RSQLParser;
import cz.jirutka.rsql.parser.RSQLParserException;
import cz.jirutka.rsql.parser.ast.AndNode;
import cz.jirutka.rsql.parser.ast.ComparisonNode;
import cz.jirutka.rsql.parser.ast.LogicalNode;
import cz.jirutka.rsql.parser.ast.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import rapport.platform.filters.Filter.Any;
import rapport.platform.filters.Filter.Every;
import rapport.platform.filters.Filter.Test;
import rapport.platform.filters.FilterReading.NotUnderstood;
import rapport.platform.filters.FilterReading.Understood;
import rapport.platform.kinds.FieldReading;
import rapport.platform.kinds.FieldType;
import rapport.platform.kinds.KindReading;
import rapport.platform.kinds.Kinds;
import rapport.platform.kinds.LinkReading;
import rapport.platform.text.Text;
import rapport.platform.user.CurrentUser;

/** Reads filters: RSQL over the fields and links of a kind. What a kind does not have is refused here. */
@Component
public class Grammar {

    private static final int LONGEST = 4_000;
    private static final int MOST_TESTS = 50;
    private static final int MOST_PARENTHESES = 60;
    private static final int LONGEST_PATH = 4;

    /** Joined to a filter, it tells whether all of it stands in one pair of parentheses. */
    private static final String END = ";end==end";

    private final Kinds kinds;
    private final RSQLParser parser = new RSQLParser(Operator.all());

    Grammar(Kinds kinds) {
        this.kinds = kinds;
    }

    /** Where a path of a kind ends. */
    public record PathEnd(KindReading kind, List<LinkReading> links, Optional<FieldReading> field) {

        /** How the path reads: "Works at, Town". */
        public String label() {
            List<String> steps = new ArrayList<>();
            links.forEach(link -> steps.add(link.label().get()));
            field.ifPresent(last -> steps.add(last.label().get()));
            return String.join(" → ", steps);
        }
    }

    /** Thrown inside this class alone. */
    private static final class Refusal extends Exception {

        private final transient Text why;

        Refusal(String key, Object... arguments) {
            super(key, null, false, false);
            this.why = Text.of("filter.problem." + key, arguments);
        }
    }

    public FilterReading read(String text, String kind, CurrentUser who) {
        if (text.isBlank()) {
            return new Understood(Filter.NONE);
        }
        try {
            if (text.length() > LONGEST || text.chars().filter(c -> c == '(').count() > MOST_PARENTHESES) {
                throw new Refusal("too_long");
            }
            Node root = parsed(text);
            if (count(root) > MOST_TESTS) {
                throw new Refusal("too_long");
            }
            Filter filter = filter(root, kinds.get(kind, who), who);
            return new Understood(
                    filter instanceof Every every && !isInParentheses(text) ? new Every(every.of(), false) : filter);
        } catch (Refusal refusal) {
            return new NotUnderstood(refusal.why);
        }
    }

    /** Reads one comparison from its parts, as a form gives them. */
    public FilterReading test(String path, Operator operator, List<String> values, String kind, CurrentUser who) {
        try {
            return new Understood(test(path, operator, values, kinds.get(kind, who), who));
        } catch (Refusal refusal) {
            return new NotUnderstood(refusal.why);
        }
    }

    /** Where a path leads from a kind; empty when there is no such path. */
    public Optional<PathEnd> follow(List<String> path, String kind, CurrentUser who) {
        try {
            return Optional.of(follow(path, kinds.get(kind, who), who));
        } catch (Refusal noSuchPath) {
            return Optional.empty();
        }
    }

    private Node parsed(String text) throws Refusal {
        try {
            return parser.parse(text);
        } catch (RSQLParserException wrong) {
            throw new Refusal("syntax");
        }
    }

    private boolean isInParentheses(String text) throws Refusal {
        return text.strip().startsWith("(")
                && parsed(text + END) instanceof AndNode all
                && all.getChildren().size() == 2
                && all.getChildren().getFirst() instanceof AndNode;
    }

    private static int count(Node node) {
        return node instanceof LogicalNode all
                ? all.getChildren().stream().mapToInt(Grammar::count).sum()
                : 1;
    }

    private Filter filter(Node node, KindReading kind, CurrentUser who) throws Refusal {
        if (node instanceof ComparisonNode test) {
            return test(test.getSelector(), Operator.of(test.getOperator()), test.getArguments(), kind, who);
        }
        List<Filter> parts = new ArrayList<>();
        for (Node part : ((LogicalNode) node).getChildren()) {
            parts.add(filter(part, kind, who));
        }
        return node instanceof AndNode ? new Every(parts, true) : new Any(parts);
    }

    private Test test(String path, Operator operator, List<String> values, KindReading kind, CurrentUser who)
            throws Refusal {
        List<String> steps = Arrays.asList(path.split("\\.", -1));
        PathEnd end = follow(steps, kind, who);
        if (values.isEmpty() || values.size() > (operator.takesMany() ? Operator.MOST_VALUES : 1)) {
            throw new Refusal("values", end.label());
        }
        if (operator == Operator.MISSING) {
            return new Test(steps, operator, List.of(flag(values.getFirst(), end)));
        }
        FieldReading field = end.field().orElseThrow(() -> new Refusal("link", end.label()));
        if (operator.isOrdering() && !isOrdered(field.type())) {
            throw new Refusal("order", end.label());
        }
        List<Operand> operands = new ArrayList<>();
        for (String value : values) {
            operands.add(Operands.read(value, field.described())
                    .orElseThrow(() -> new Refusal(Operands.problem(field.type()), end.label(), value)));
        }
        return new Test(steps, operator, operands);
    }

    private static boolean isOrdered(FieldType type) {
        return switch (type) {
            case DATE, MOMENT, DUE, INTEGER, DECIMAL, MONEY -> true;
            default -> false;
        };
    }

    private static Operand flag(String value, PathEnd end) throws Refusal {
        return Operands.flag(value).orElseThrow(() -> new Refusal("flag", end.label(), value));
    }

    private PathEnd follow(List<String> path, KindReading start, CurrentUser who) throws Refusal {
        if (path.size() > LONGEST_PATH) {
            throw new Refusal("path");
        }
        KindReading kind = start;
        List<LinkReading> links = new ArrayList<>();
        for (int i = 0; i < path.size(); i++) {
            String step = path.get(i);
            boolean last = i == path.size() - 1;
            Optional<FieldReading> field = last ? kind.field(step).filter(FieldReading::isFiltered) : Optional.empty();
            if (field.isPresent()) {
                return new PathEnd(kind, links, field);
            }
            LinkReading link = kind.link(step).orElseThrow(() -> new Refusal("unknown", shortened(step)));
            links.add(link);
            kind = kinds.get(link.kind(), who);
        }
        return new PathEnd(kind, links, Optional.empty());
    }

    private static String shortened(String step) {
        return step.length() > 60 ? step.substring(0, 60) + "…" : step;
    }
}
