package rapport.platform.lists;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import rapport.platform.filters.Filter;
import rapport.platform.filters.Filter.Any;
import rapport.platform.filters.Filter.Every;
import rapport.platform.filters.Filter.Test;
import rapport.platform.filters.Grammar;
import rapport.platform.filters.Grammar.PathEnd;
import rapport.platform.filters.Operand;
import rapport.platform.filters.Operand.FromToday;
import rapport.platform.kinds.FieldReading;
import rapport.platform.kinds.FieldType;
import rapport.platform.kinds.RecordNames;
import rapport.platform.lists.Chip.Piece;
import rapport.platform.text.Formats;
import rapport.platform.text.Texts;
import rapport.platform.time.Moments;
import rapport.platform.user.CurrentUser;

/** Says a filter in words. */
@Component
class Sentences {

    private final Grammar grammar;
    private final List<RecordNames> names;
    private final Moments moments;

    Sentences(Grammar grammar, List<RecordNames> names, Moments moments) {
        this.grammar = grammar;
        this.names = names;
        this.moments = moments;
    }

    List<Piece> of(Filter filter, String kind, CurrentUser who) {
        return switch (filter) {
            case Test test -> test(test, kind, who);
            case Any any -> joined(any.of(), "list.or", kind, who);
            case Every every -> joined(every.of(), "list.and", kind, who);
        };
    }

    private List<Piece> joined(List<Filter> parts, String key, String kind, CurrentUser who) {
        List<Piece> all = new ArrayList<>();
        for (Filter part : parts) {
            if (!all.isEmpty()) {
                all.add(new Piece(Texts.t(key), true));
            }
            all.addAll(of(part, kind, who));
        }
        return all;
    }

    private List<Piece> test(Test test, String kind, CurrentUser who) {
        PathEnd end = grammar.follow(test.path(), kind, who).orElseThrow();
        FieldType type = end.field().map(FieldReading::type).orElse(FieldType.FLAG);
        Phrase phrase = Phrase.of(test, type);
        List<Piece> all = new ArrayList<>();
        all.add(new Piece(end.label(), false));
        all.add(new Piece(Texts.t("list.phrase." + phrase.key()), true));
        if (phrase.takesValue()) {
            all.add(new Piece(
                    test.operands().stream()
                            .map(each -> value(each, phrase, end, who))
                            .collect(Collectors.joining(", ")),
                    false));
        }
        return all;
    }

    private String value(Operand operand, Phrase phrase, PathEnd end, CurrentUser who) {
        return switch (operand) {
            case Operand.Words words -> phrase == Phrase.IS ? words.text() : Phrase.bare(words.text());
            case Operand.Word word -> end.field().orElseThrow().word().apply(word.word());
            case Operand.Number number -> Formats.number(number.value());
            case Operand.Flag flag -> Texts.t(flag.value() ? "list.yes" : "list.no");
            case Operand.Day day -> Formats.shortDate(day.day(), moments.today());
            case Operand.Moment moment -> Formats.moment(moment.at());
            case FromToday far -> relative(far);
            case Operand.Me me -> Texts.t("list.me");
            case Operand.Id id -> names(end, who).getOrDefault(id.id(), Texts.t("list.somebody"));
        };
    }

    private static String relative(FromToday far) {
        return far.amount() == 0
                ? Texts.t("list.today")
                : Texts.t(
                        "list.span." + far.unit().letter() + (far.amount() < 0 ? ".ago" : ".ahead"),
                        Math.abs(far.amount()));
    }

    /** The records that a field may refer to, where there are few. */
    Map<UUID, String> names(PathEnd end, CurrentUser who) {
        List<String> kinds = end.field().map(field -> field.described().of()).orElse(List.of());
        return names.stream()
                .filter(each -> kinds.contains(each.kind()))
                .findFirst()
                .map(each -> each.names(who))
                .orElse(Map.of());
    }

    boolean hasNames(FieldReading field) {
        return names.stream().anyMatch(each -> field.described().of().contains(each.kind()));
    }
}
