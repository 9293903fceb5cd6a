package rapport.platform.lists;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import rapport.platform.filters.Conditions.Meaning;
import rapport.platform.filters.Filter;
import rapport.platform.filters.Filter.Every;
import rapport.platform.filters.Filter.Test;
import rapport.platform.filters.Joins;
import rapport.platform.filters.Operand;
import rapport.platform.filters.Operator;
import rapport.platform.kinds.FieldReading;
import rapport.platform.kinds.FieldReading.Comparing;
import rapport.platform.kinds.Joined;
import rapport.platform.kinds.KindReading;
import rapport.platform.lists.ListPage.Group;
import rapport.platform.text.Texts;

/** Counts the records of a list by the values of a field, by one statement. */
@Component
class Groups {

    private static final int MOST = 100;

    private final DSLContext db;

    Groups(DSLContext db) {
        this.db = db;
    }

    /** Whether there are few enough values to count by. */
    static boolean can(FieldReading field, Sentences sentences) {
        return field.comparing() != null
                && switch (field.type()) {
                    case CHOICE, CHOICES, FLAG, LINE, CURRENCY -> !(field.comparing() instanceof Comparing.WithName);
                    case REFERENCE -> sentences.hasNames(field);
                    default -> false;
                };
    }

    List<Group> of(KindReading kind, FieldReading field, Meaning meaning, Asked asked, Map<UUID, String> names) {
        List<Joined> joins = new ArrayList<>(meaning.joins());
        Joins.add(field.searchJoins(), joins);
        return switch (field.comparing()) {
            case Comparing.WithWord words -> byWord(kind, field, words, meaning, joins, asked);
            case Comparing.With with -> byValue(kind, field, with.field(), meaning, joins, asked, names);
            case null, default -> List.of();
        };
    }

    private List<Group> byWord(
            KindReading kind,
            FieldReading field,
            Comparing.WithWord words,
            Meaning meaning,
            List<Joined> joins,
            Asked asked) {
        List<String> all = field.described().of();
        Record row = db.select(all.stream()
                        .map(word -> DSL.count().filterWhere(words.is().apply(word)))
                        .toList())
                .from(Joins.of(kind.from(), joins))
                .where(meaning.condition())
                .fetchSingle();
        List<Group> groups = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            long count = row.get(i, Long.class);
            if (count > 0) {
                Operand word = new Operand.Word(all.get(i));
                groups.add(new Group(field.word().apply(all.get(i)), count, only(asked, field, word)));
            }
        }
        return groups;
    }

    private List<Group> byValue(
            KindReading kind,
            FieldReading field,
            Field<?> value,
            Meaning meaning,
            List<Joined> joins,
            Asked asked,
            Map<UUID, String> names) {
        Field<Integer> count = DSL.count();
        return db.select(value, count)
                .from(Joins.of(kind.from(), joins))
                .where(meaning.condition())
                .groupBy(value)
                .orderBy(count.desc(), value)
                .limit(MOST)
                .fetch(row -> group(field, Looks.key(row.get(0)), row.get(count), asked, names));
    }

    private static Group group(
            FieldReading field, @Nullable String value, long count, Asked asked, Map<UUID, String> names) {
        if (value == null) {
            return new Group(Texts.t("list.group.none"), count, only(asked, field, null));
        }
        return switch (field.type()) {
            case CHOICE -> new Group(field.word().apply(value), count, only(asked, field, new Operand.Word(value)));
            case FLAG ->
                new Group(
                        Texts.t(value.equals("true") ? "list.yes" : "list.no"),
                        count,
                        only(asked, field, new Operand.Flag(value.equals("true"))));
            case REFERENCE ->
                new Group(
                        names.getOrDefault(UUID.fromString(value), Texts.t("list.somebody")),
                        count,
                        only(asked, field, new Operand.Id(UUID.fromString(value))));
            default -> new Group(value, count, only(asked, field, new Operand.Words(value)));
        };
    }

    private static String only(Asked asked, FieldReading field, @Nullable Operand value) {
        Test test = value == null
                ? new Test(List.of(field.name()), Operator.MISSING, List.of(new Operand.Flag(true)))
                : new Test(List.of(field.name()), Operator.EQUAL, List.of(value));
        List<Filter> terms = new ArrayList<>(asked.filter().terms());
        terms.add(test);
        return asked.filtered(new Every(terms, false)).grouped(null).address();
    }
}
