package rapport.platform.filters;

import static org.assertj.core.api.Assertions.assertThat;
import static rapport.Cast.bruno;

import java.util.List;
import java.util.Random;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import rapport.RapportTest;
import rapport.platform.filters.FilterReading.NotUnderstood;
import rapport.platform.filters.FilterReading.Understood;
import rapport.platform.kinds.FieldReading;
import rapport.platform.kinds.KindReading;
import rapport.platform.kinds.Kinds;
import rapport.platform.text.Texts;

@RapportTest
class GrammarTest {

    private static final List<String> KINDS = List.of(
            "organisation", "person", "party", "order", "deal", "product", "promise", "interaction", "relationship");
    private static final List<String> VALUES = List.of(
            "Porto",
            "*o'*",
            "a\"b",
            "back\\slash",
            "(x,y)",
            "12",
            "-3.5",
            "true",
            "2026-01-31",
            "-30d",
            "today",
            "me",
            "sold",
            "open",
            "call",
            "us",
            "x;y",
            "%_",
            "*",
            "it is",
            "ü€漢",
            "00000000-0000-7000-8000-000000000001");
    private static final List<String> PAYLOADS = List.of(
            "1;select pg_sleep(9)",
            "'||pg_sleep(9)||'",
            "name) or (select 1 from pg_sleep(9)) is null--",
            "\"; drop table directory.party; --",
            "name::text",
            "\"name\"",
            "party.name",
            "password_hash",
            "id",
            "ctid",
            "__proto__",
            "name\0");

    @Autowired
    Grammar grammar;

    @Autowired
    Conditions conditions;

    @Autowired
    Kinds kinds;

    @Autowired
    DSLContext db;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "organisation | town==Porto",
                "organisation | town!=Porto;name==*mill*",
                "organisation | (town==Porto,country==PT);employees=ge=10",
                "organisation | town==Porto,country==PT;employees>10",
                "organisation | role=in=(customer,supplier);created_at=ge=-30d",
                "person       | works_at.town==Porto;works_at.industry==Hotels",
                "person       | (works_at.town==Porto;works_at.industry==Hotels)",
                "person       | works_at=null=true",
                "organisation | people.job_title==*buyer*;people.works_at.town=null=false",
                "order        | total=gt=1000;ordered_on=le=today;state==overdue;owner==me",
                "promise      | state=out=(kept,withdrawn);due_at==2026-01-31",
                "interaction  | channel=in=(call,email);at=ge=2026-01-31T10:15:00Z;party.town=='São João'",
            })
    void a_filter_reads_the_same_after_it_was_written_down(String kind, String text) {
        Filter filter = understood(text, kind);

        assertThat(understood(filter.toString(), kind)).isEqualTo(filter);
        assertThat(understood(filter.toString(), kind).toString()).isEqualTo(filter.toString());
    }

    @Test
    void any_filter_of_the_fields_there_are_reads_the_same_after_it_was_written_down_and_runs() {
        Random random = new Random(20261129);
        int understood = 0;
        for (int i = 0; i < 2_000; i++) {
            String kind = one(KINDS, random);
            String text = filter(kinds.get(kind, bruno), random, 3);
            if (grammar.read(text, kind, bruno) instanceof Understood read) {
                understood++;
                assertThat(understood(read.filter().toString(), kind)).as(text).isEqualTo(read.filter());
                if (i % 10 == 0) {
                    run(read.filter(), kind);
                }
            }
        }
        assertThat(understood).isGreaterThan(200);
    }

    @Test
    void what_no_kind_has_is_refused_whatever_it_is_called() {
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            String kind = one(KINDS, random);
            String name = random.nextBoolean() ? noise(random) : one(PAYLOADS, random);
            // A name may stand in quotes; it is looked up all the same.
            boolean there = kinds.get(kind, bruno).field(name.replace("\"", "")).isPresent();
            String text = name
                    + one(List.of("==", "!=", "=gt=", "=in=", "=null=", "=like=", "~", "="), random)
                    + noise(random);

            if (!there && !name.equals("party.name")) {
                assertThat(grammar.read(text, kind, bruno))
                        .as("%s: %s", kind, text)
                        .isInstanceOf(NotUnderstood.class);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name==\"'; select pg_sleep(9); --\"",
                "name==\"*') or (select 1 from pg_sleep(9)) is not null or ('a'='*\"",
                "town==\"\\\\'||pg_sleep(9)||\\\\'\"",
                "email=in=(\"x') or pg_sleep(9) is null --\",y)",
            })
    void a_value_that_looks_like_sql_is_looked_for_and_nothing_else(String text) {
        long start = System.nanoTime();

        run(understood(text, "organisation"), "organisation");

        assertThat(System.nanoTime() - start).isLessThan(3_000_000_000L);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "town=gt=Porto            | “Town” has no order, so nothing is less or more.",
                "employees==many          | “Employees” takes a number, not “many”.",
                "created_at=ge=yesterday  | “Known since” takes a day such as 2026-01-31, or one counted from today such as -30d, not “yesterday”.",
                "role==friend             | “Role” cannot be “friend”.",
                "salary==1                | There is no field called “salary”.",
                "people==1                | “People there” leads to other records. Say which field of theirs is meant.",
                "people.people.people.people.name==a | The path is too long.",
                "town==Porto and          | Conditions look like town==Porto, joined by ; (and) or , (or).",
                "town=like=Porto          | Conditions look like town==Porto, joined by ; (and) or , (or).",
            })
    void what_cannot_be_read_is_refused_with_a_sentence(String text, String sentence) {
        assertThat(grammar.read(text, "organisation", bruno))
                .isInstanceOfSatisfying(
                        NotUnderstood.class, no -> assertThat(Texts.t(no.why())).isEqualTo(sentence));
    }

    @Test
    void what_is_very_long_or_deep_is_refused_before_it_costs_anything() {
        for (String text : List.of(
                "(".repeat(3_000) + "town==a", "town==a;".repeat(450) + "town==a", "town==" + "a".repeat(5_000))) {
            assertThat(grammar.read(text, "organisation", bruno)).isInstanceOf(NotUnderstood.class);
        }
    }

    private Filter understood(String text, String kind) {
        FilterReading reading = grammar.read(text, kind, bruno);
        assertThat(reading).as(text).isInstanceOf(Understood.class);
        return ((Understood) reading).filter();
    }

    private void run(Filter filter, String kind) {
        KindReading read = kinds.get(kind, bruno);
        Conditions.Meaning meaning = conditions.of(filter, read, bruno);
        db.fetchExists(
                DSL.selectOne().from(Joins.of(read.from(), meaning.joins())).where(meaning.condition()));
    }

    private static String filter(KindReading kind, Random random, int depth) {
        if (depth == 0 || random.nextInt(3) == 0) {
            return test(kind, random);
        }
        String one = filter(kind, random, depth - 1);
        String other = filter(kind, random, depth - 1);
        return "(" + one + (random.nextBoolean() ? ";" : ",") + other + ")";
    }

    private static String test(KindReading kind, Random random) {
        List<String> names = kind.fields().stream()
                .filter(FieldReading::isFiltered)
                .map(FieldReading::name)
                .toList();
        String name = one(names, random);
        Operator operator = one(List.of(Operator.values()), random);
        String value =
                new Filter.Test(List.of(name), operator, List.of(new Operand.Words(one(VALUES, random)))).toString();
        return operator == Operator.MISSING ? name + "=null=" + random.nextBoolean() : value;
    }

    private static String noise(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i >= 0; i--) {
            text.append("abcxyz_.'\"();,=!~<>\\* %-$1".charAt(random.nextInt(26)));
        }
        return text.toString();
    }

    private static <T> T one(List<T> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }
}
