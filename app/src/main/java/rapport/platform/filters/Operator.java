package rapport.platform.filters;

import cz.jirutka.rsql.parser.ast.Arity;
import cz.jirutka.rsql.parser.ast.ComparisonOperator;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** How a field is compared. */
public enum Operator {
    EQUAL("=="),
    UNEQUAL("!="),
    LESS("=lt=", "<"),
    AT_MOST("=le=", "<="),
    MORE("=gt=", ">"),
    AT_LEAST("=ge=", ">="),
    IN("=in="),
    OUT("=out="),
    /** {@code =null=true}: there is no value. */
    MISSING("=null=");

    static final int MOST_VALUES = 200;

    private final ComparisonOperator symbols;

    Operator(String... symbols) {
        this.symbols = new ComparisonOperator(
                symbols, symbols[0].matches("=in=|=out=") ? Arity.of(1, Integer.MAX_VALUE) : Arity.nary(1));
    }

    public String symbol() {
        return symbols.getSymbol();
    }

    public boolean takesMany() {
        return this == IN || this == OUT;
    }

    /** Whether it asks for an order among the values. */
    boolean isOrdering() {
        return this == LESS || this == AT_MOST || this == MORE || this == AT_LEAST;
    }

    static Operator of(ComparisonOperator symbol) {
        return Arrays.stream(values())
                .filter(each -> each.symbols.equals(symbol))
                .findFirst()
                .orElseThrow();
    }

    static Set<ComparisonOperator> all() {
        return Arrays.stream(values()).map(each -> each.symbols).collect(Collectors.toUnmodifiableSet());
    }
}
