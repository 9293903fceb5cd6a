package rapport.platform.lists;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import rapport.platform.filters.Filter.Test;
import rapport.platform.filters.Operand;
import rapport.platform.filters.Operator;
import rapport.platform.kinds.FieldType;

/** A comparison as people say it; its text is {@code list.phrase.<key>}. */
public enum Phrase {
    IS(Operator.EQUAL),
    IS_NOT(Operator.UNEQUAL),
    CONTAINS(Operator.EQUAL),
    LACKS(Operator.UNEQUAL),
    STARTS(Operator.EQUAL),
    ANY_OF(Operator.IN),
    NONE_OF(Operator.OUT),
    AT_LEAST(Operator.AT_LEAST),
    AT_MOST(Operator.AT_MOST),
    MORE(Operator.MORE),
    LESS(Operator.LESS),
    SINCE(Operator.AT_LEAST),
    UNTIL(Operator.AT_MOST),
    MISSING(Operator.MISSING),
    THERE(Operator.MISSING);

    private final Operator operator;

    Phrase(Operator operator) {
        this.operator = operator;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    Operator operator() {
        return operator;
    }

    /** Whether it needs a value. */
    public boolean takesValue() {
        return this != MISSING && this != THERE;
    }

    /** What a field of a type can be asked. */
    static List<Phrase> of(FieldType type) {
        List<Phrase> all = new ArrayList<>();
        switch (type) {
            case DATE, MOMENT, DUE -> all.addAll(List.of(SINCE, UNTIL, IS));
            case INTEGER, DECIMAL, MONEY -> all.addAll(List.of(AT_LEAST, AT_MOST, MORE, LESS, IS, IS_NOT));
            case CHOICE, CHOICES, REFERENCE, REFERENCES -> all.addAll(List.of(ANY_OF, NONE_OF));
            case FLAG -> all.add(IS);
            default -> all.addAll(List.of(CONTAINS, LACKS, STARTS, IS, IS_NOT));
        }
        all.addAll(List.of(THERE, MISSING));
        return all;
    }

    /** How a comparison reads. */
    static Phrase of(Test test, FieldType type) {
        boolean ordered = type == FieldType.DATE || type == FieldType.MOMENT || type == FieldType.DUE;
        boolean one = test.operands().size() == 1;
        String value = test.operands().getFirst().toString();
        boolean around = test.operands().getFirst() instanceof Operand.Words
                && value.length() > 2
                && value.startsWith("*")
                && value.endsWith("*");
        return switch (test.operator()) {
            case EQUAL -> around ? CONTAINS : isStart(test, value) ? STARTS : IS;
            case UNEQUAL -> around ? LACKS : IS_NOT;
            case IN -> one ? IS : ANY_OF;
            case OUT -> one ? IS_NOT : NONE_OF;
            case AT_LEAST -> ordered ? SINCE : AT_LEAST;
            case AT_MOST -> ordered ? UNTIL : AT_MOST;
            case MORE -> MORE;
            case LESS -> LESS;
            case MISSING -> value.equals("true") ? MISSING : THERE;
        };
    }

    private static boolean isStart(Test test, String value) {
        return test.operands().getFirst() instanceof Operand.Words
                && value.length() > 1
                && value.indexOf('*') == value.length() - 1;
    }

    /** The values as the grammar takes them. */
    List<String> values(List<String> typed) {
        return switch (this) {
            case CONTAINS, LACKS ->
                typed.stream().map(each -> "*" + bare(each) + "*").toList();
            case STARTS -> typed.stream().map(each -> bare(each) + "*").toList();
            case MISSING -> List.of("true");
            case THERE -> List.of("false");
            default -> typed;
        };
    }

    /** What was typed to get a value. */
    static String bare(String value) {
        String text = value.strip();
        int from = text.startsWith("*") ? 1 : 0;
        int to = text.endsWith("*") && text.length() > from ? text.length() - 1 : text.length();
        return text.substring(from, to);
    }
}
