package rapport.exchange.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.Collection;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import rapport.RapportTest;
import rapport.platform.kinds.Intake;

@RapportTest
class MappingReaderTest {

    private static final String GOOD = """
        source: shop
        currency: EUR
        files:
          - file: customers.csv
            kind: organisation
            set: customers
            key: id
            fields:
              name: company
              role: {value: customer}
          - file: orders.csv
            kind: order
            key: number
            fields:
              party: {column: customer, of: customers}
              ordered_on: {column: day, format: d.M.yyyy}
        """;

    @Autowired
    private Collection<Intake> intakes;

    private MappingReader reader;

    @BeforeEach
    void read() {
        Map<String, Intake> kinds =
                intakes.stream().collect(Collectors.toMap(i -> i.kind().name(), Function.identity()));
        reader = new MappingReader(kinds);
    }

    @Test
    void a_good_mapping_is_read() {
        Mapping mapping = mapping(GOOD);
        assertThat(mapping.source()).isEqualTo("shop");
        assertThat(mapping.files()).hasSize(2);
        assertThat(mapping.set("customers")).isPresent();
    }

    @Test
    void what_is_wrong_is_said_with_its_line() {
        refused(GOOD.replace("kind: order", "kind: ordre"), "line 12", "ordre");
        refused(GOOD.replace("name: company", "nmae: company"), "line 9", "nmae");
        refused(GOOD.replace("of: customers", "of: clients"), "clients");
        refused(GOOD.replace("d.M.yyyy", "d.M.jjjj"), "line 16", "d.M.jjjj");
        refused(GOOD.replace("source: shop", "source: ../shop"), "line 1");
        refused(GOOD.replace("currency: EUR", "currency: EURO"), "line 2", "EURO");
        refused(GOOD.replace("key: id", "key: id\n    kee: id"), "kee");
        refused(GOOD.replace("ordered_on: {column: day, format: d.M.yyyy}", "note: x"), "ordered_on");
        refused("", "empty");
        refused("- a\n- b\n", "line 1");
        refused("source: [", "line");
    }

    @Test
    void own_columns_need_what_a_record_cannot_be_without() {
        refused("source: shop\nfiles:\n  - {file: calls.csv, kind: interaction, key: id, fields: own}\n", "party");
        assertThat(mapping("source: shop\nfiles:\n  - {file: firms.csv, kind: organisation, key: id, fields: own}\n")
                        .files())
                .hasSize(1);
    }

    @Test
    void a_mapping_cannot_make_objects_or_grow_without_end() {
        refused(
                "source: !!javax.script.ScriptEngineManager [!!java.net.URL [\"http://127.0.0.1/\"]]\nfiles: []\n",
                "line 1");
        String bomb = "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nsource: s\nfiles: *c\n";
        assertThatThrownBy(() -> mapping(bomb)).isInstanceOf(MappingProblem.class);
        refused("source: s\nfiles: " + "[".repeat(500) + "]".repeat(500), "shop.yaml");
        assertThatThrownBy(() -> mapping("source: s\nfiles: &a [*a]\n")).isInstanceOf(MappingProblem.class);
        refused("source: s\nsource: t\nfiles: []\n", "twice");
    }

    @Test
    void no_change_of_a_mapping_makes_reading_fail_otherwise_than_with_a_sentence() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            StringBuilder text = new StringBuilder(GOOD);
            for (int change = 0; change <= random.nextInt(4); change++) {
                int at = random.nextInt(text.length());
                switch (random.nextInt(3)) {
                    case 0 -> text.deleteCharAt(at);
                    case 1 -> text.insert(at, ":{}[]\"'&*!|>%@\t\n -#?,é\u0000".charAt(random.nextInt(23)));
                    default -> text.setCharAt(at, (char) (32 + random.nextInt(95)));
                }
            }
            try {
                mapping(text.toString());
            } catch (MappingProblem sentence) {
                assertThat(sentence).as("seed %d", seed).hasMessageContaining("shop.yaml");
            }
        }
    }

    private void refused(String text, String... parts) {
        assertThatThrownBy(() -> mapping(text))
                .isInstanceOf(MappingProblem.class)
                .hasMessageContainingAll(parts);
    }

    private Mapping mapping(String text) {
        return reader.read("shop.yaml", new StringReader(text));
    }
}
