package rapport.platform.lists;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import rapport.platform.filters.Filter;
import rapport.platform.filters.Filter.Any;
import rapport.platform.filters.Filter.Every;
import rapport.platform.filters.Filter.Test;
import rapport.platform.filters.FilterReading;
import rapport.platform.filters.Grammar;
import rapport.platform.filters.Grammar.PathEnd;
import rapport.platform.filters.Operand;
import rapport.platform.kinds.FieldReading;
import rapport.platform.kinds.FieldType;
import rapport.platform.kinds.KindReading;
import rapport.platform.kinds.Kinds;
import rapport.platform.lists.ListPage.Choice;
import rapport.platform.text.Amount;
import rapport.platform.text.Amounts;
import rapport.platform.text.Text;
import rapport.platform.text.Texts;
import rapport.platform.user.CurrentUser;

/** The conditions of a list one by one: as chips, and each with its form. */
@Component
class Terms {

    private final Grammar grammar;
    private final Kinds kinds;
    private final Sentences sentences;

    Terms(Grammar grammar, Kinds kinds, Sentences sentences) {
        this.grammar = grammar;
        this.kinds = kinds;
        this.sentences = sentences;
    }

    /** @param refused a changed condition that was not understood: its form keeps what was typed; null when none was */
    List<Chip> chips(Asked asked, @Nullable TermForm refused, String kind, CurrentUser who) {
        List<Filter> terms = asked.filter().terms();
        List<Chip> chips = new ArrayList<>();
        for (int i = 0; i < terms.size(); i++) {
            Filter term = terms.get(i);
            chips.add(new Chip(
                    sentences.of(term, kind, who),
                    asked.filtered(replaced(terms, i, null)).address(),
                    refused != null && refused.at() == i
                            ? refused
                            : term instanceof Test test ? form(test, i, kind, who) : null,
                    term instanceof Any any ? parts(any, terms, i, asked, kind, who) : List.of(),
                    i));
        }
        return chips;
    }

    private List<Chip.Part> parts(Any any, List<Filter> terms, int at, Asked asked, String kind, CurrentUser who) {
        List<Chip.Part> parts = new ArrayList<>();
        for (Filter part : any.of()) {
            List<Filter> others = any.of().stream().filter(each -> each != part).toList();
            Filter rest = others.size() == 1 ? others.getFirst() : new Any(others);
            parts.add(new Chip.Part(
                    sentences.of(part, kind, who),
                    asked.filtered(replaced(terms, at, rest)).address()));
        }
        return parts;
    }

    /** The filter with one term replaced, or left out. */
    static Filter replaced(List<Filter> terms, int at, @Nullable Filter by) {
        List<Filter> all = new ArrayList<>(terms);
        if (by == null) {
            all.remove(at);
        } else {
            all.set(at, by);
        }
        return new Every(all, false);
    }

    private @Nullable TermForm form(Test test, int at, String kind, CurrentUser who) {
        PathEnd end = grammar.follow(test.path(), kind, who).orElseThrow();
        if (end.field().isEmpty()) {
            return null;
        }
        FieldType type = end.field().get().type();
        List<Phrase> phrases = Phrase.of(type);
        Phrase phrase = Phrase.of(test, type);
        List<String> values = phrase.takesValue()
                ? test.operands().stream().map(each -> typed(each, phrase)).toList()
                : List.of();
        return form(String.join(".", test.path()), end, phrases, offered(phrase, phrases), values, at, -1, who);
    }

    private static String typed(Operand operand, Phrase phrase) {
        if (operand instanceof Operand.Number number) {
            return Amounts.write(number.value());
        }
        return operand instanceof Operand.Words words && phrase != Phrase.IS && phrase != Phrase.IS_NOT
                ? Phrase.bare(words.text())
                : operand.toString();
    }

    private static Phrase offered(Phrase phrase, List<Phrase> phrases) {
        if (phrases.contains(phrase)) {
            return phrase;
        }
        return phrase == Phrase.IS_NOT ? Phrase.NONE_OF : phrases.getFirst();
    }

    private TermForm form(
            String path,
            PathEnd end,
            List<Phrase> phrases,
            Phrase phrase,
            List<String> values,
            int at,
            int or,
            CurrentUser who) {
        FieldReading field = end.field().orElseThrow();
        return new TermForm(path, end.label(), field.type(), phrases, phrase, values, options(end, field, who), at, or);
    }

    private Map<String, String> options(PathEnd end, FieldReading field, CurrentUser who) {
        Map<String, String> options = new LinkedHashMap<>();
        switch (field.type()) {
            case CHOICE, CHOICES ->
                field.described()
                        .of()
                        .forEach(word -> options.put(word, field.word().apply(word)));
            case FLAG -> {
                options.put("true", Texts.t("list.yes"));
                options.put("false", Texts.t("list.no"));
            }
            case REFERENCE, REFERENCES -> {
                if (field.described().of().contains("user")) {
                    options.put("me", Texts.t("list.me"));
                }
                for (Map.Entry<UUID, String> each : sentences.names(end, who).entrySet()) {
                    options.put(each.getKey().toString(), each.getValue());
                }
            }
            default -> {}
        }
        return options;
    }

    /** The form that an address asks for ({@code ask=town}, {@code ask=town&or=1}), or the one that was refused. */
    Optional<TermForm> asked(MultiValueMap<String, String> parameters, String kind, CurrentUser who) {
        String path = first(parameters, "field") != null ? first(parameters, "field") : first(parameters, "ask");
        if (path == null) {
            return Optional.empty();
        }
        return grammar.follow(Arrays.asList(path.split("\\.", -1)), kind, who)
                .filter(end -> end.field().isPresent())
                .map(end -> {
                    List<Phrase> phrases = Phrase.of(end.field().orElseThrow().type());
                    return form(
                            path,
                            end,
                            phrases,
                            phrase(parameters).filter(phrases::contains).orElse(phrases.getFirst()),
                            parameters.getOrDefault("value", List.of()),
                            number(parameters, "at"),
                            number(parameters, "or"),
                            who);
                });
    }

    /** What a form that was sent makes of the filter. */
    FilterReading changed(Filter filter, MultiValueMap<String, String> parameters, String kind, CurrentUser who) {
        String path = parameters.getFirst("field");
        Phrase phrase = phrase(parameters).orElse(Phrase.IS);
        List<String> typed = parameters.getOrDefault("value", List.of()).stream()
                .filter(each -> !each.isBlank())
                .toList();
        if (takesNumbers(path, kind, who)) {
            if (typed.stream().anyMatch(each -> Amounts.read(each) instanceof Amount.Ambiguous)) {
                return new FilterReading.NotUnderstood(Text.of(Amount.Ambiguous.KEY));
            }
            typed = typed.stream().map(Terms::plain).toList();
        }
        FilterReading reading =
                grammar.test(path == null ? "" : path, phrase.operator(), phrase.values(typed), kind, who);
        return switch (reading) {
            case FilterReading.NotUnderstood refused -> refused;
            case FilterReading.Understood test ->
                new FilterReading.Understood(
                        placed(filter.terms(), test.filter(), number(parameters, "at"), number(parameters, "or")));
        };
    }

    private boolean takesNumbers(@Nullable String path, String kind, CurrentUser who) {
        return path != null
                && grammar.follow(Arrays.asList(path.split("\\.", -1)), kind, who)
                        .flatMap(PathEnd::field)
                        .filter(field -> switch (field.type()) {
                            case INTEGER, DECIMAL, MONEY -> true;
                            default -> false;
                        })
                        .isPresent();
    }

    /** A number as the grammar has it; what is none stays, to be refused by it. */
    private static String plain(String typed) {
        return Amounts.read(typed).number().map(BigDecimal::toPlainString).orElse(typed);
    }

    private static Filter placed(List<Filter> terms, Filter test, int at, int or) {
        if (at >= 0 && at < terms.size()) {
            return replaced(terms, at, test);
        }
        if (or >= 0 && or < terms.size()) {
            List<Filter> alternatives =
                    new ArrayList<>(terms.get(or) instanceof Any any ? any.of() : List.of(terms.get(or)));
            alternatives.add(test);
            return replaced(terms, or, new Any(alternatives));
        }
        List<Filter> all = new ArrayList<>(terms);
        all.add(test);
        return new Every(all, false);
    }

    /** What conditions can be put on: the kind's own fields, and those behind each link. */
    Map<String, List<Choice>> fields(KindReading kind, CurrentUser who) {
        Map<String, List<Choice>> all = new LinkedHashMap<>();
        all.put("", fields(kind, "", who));
        kind.links()
                .forEach(link ->
                        all.put(link.label().get(), fields(kinds.get(link.kind(), who), link.name() + ".", who)));
        return all;
    }

    private List<Choice> fields(KindReading kind, String prefix, CurrentUser who) {
        return kind.fields().stream()
                .filter(FieldReading::isFiltered)
                .filter(field ->
                        !field.type().mayRefer() || field.type() == FieldType.MATTER || sentences.hasNames(field))
                .map(field -> new Choice(prefix + field.name(), field.label().get(), false))
                .toList();
    }

    private static Optional<Phrase> phrase(MultiValueMap<String, String> parameters) {
        String key = parameters.getFirst("phrase");
        return Arrays.stream(Phrase.values())
                .filter(each -> each.key().equals(key))
                .findFirst();
    }

    private static int number(MultiValueMap<String, String> parameters, String name) {
        String text = parameters.getFirst(name);
        return text != null && text.matches("\\d{1,3}") ? Integer.parseInt(text) : -1;
    }

    private static @Nullable String first(MultiValueMap<String, String> parameters, String name) {
        String text = parameters.getFirst(name);
        return text == null || text.isBlank() ? null : text;
    }
}
