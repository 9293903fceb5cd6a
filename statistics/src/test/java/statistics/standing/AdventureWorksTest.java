package statistics.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Buyers who keep to no rule of the purchase models: silence says nothing, and stages do not order who buys. */
class AdventureWorksTest {

    private final Map<String, Integer> categories = new HashMap<>();
    private final Map<String, Double> prices = new HashMap<>();

    @Test
    void nobody_dissolves_and_stages_do_not_order_buying() {
        Frozen frozen = new Frozen(customers(), "2016-12-31", 26);

        assertThat(frozen.peers().signsOfLife().isLeftOut()).isTrue();
        assertThat(frozen.count(Stage.DISSOLUTION)).isZero();
        share(frozen, Stage.NONE, 37.0);
        share(frozen, Stage.EXPLORATION, 24.2);
        share(frozen, Stage.AWARENESS, 44.5);
        share(frozen, Stage.EXPANSION, 35.7);
        Corpus.print("AdventureWorks AUC of recency alone", "%.3f".formatted(frozen.aucOfRecency()), .23);
        assertThat(frozen.aucOfRecency()).isCloseTo(.23, within(.01));
    }

    private static void share(Frozen frozen, Stage stage, double target) {
        String share = "%.1f %% of %d".formatted(frozen.share(stage), frozen.count(stage));
        Corpus.print("AdventureWorks bought after " + stage, share, target + " %");
        assertThat(frozen.share(stage)).isCloseTo(target, within(1.0));
    }

    private List<History> customers() {
        Map<String, Integer> categoryOf = new HashMap<>();
        for (Corpus.Row row : Corpus.rows("adventureworks/product_subcategories.csv")) {
            categoryOf.put(row.text("product_subcategory_key"), row.number("product_category_key"));
        }
        for (Corpus.Row row : Corpus.rows("adventureworks/products.csv")) {
            String product = row.text("product_key");
            categories.put(product, Corpus.known(categoryOf, row.text("product_subcategory_key")));
            prices.put(product, row.amount("product_price"));
        }
        Map<String, Map<String, List<Corpus.Row>>> orders = new LinkedHashMap<>();
        for (Corpus.Row line : Corpus.rows("adventureworks/sales.csv")) {
            orders.computeIfAbsent(line.text("customer_key"), unknown -> new LinkedHashMap<>())
                    .computeIfAbsent(line.text("order_number"), unknown -> new ArrayList<>())
                    .add(line);
        }
        return orders.values().stream().map(this::history).toList();
    }

    private History history(Map<String, List<Corpus.Row>> orders) {
        History.Builder history = History.of(Role.CUSTOMER, PartyKind.PERSON);
        int id = 0;
        for (List<Corpus.Row> lines : orders.values()) {
            int day = lines.getFirst().day("order_date");
            double value = 0;
            TreeSet<Integer> bought = new TreeSet<>();
            for (Corpus.Row line : lines) {
                String product = line.text("product_key");
                value += line.number("order_quantity") * Corpus.known(prices, product);
                bought.add(Corpus.known(categories, product));
            }
            history.add(new Exchange(id++, Corpus.noon(day), day, value, List.copyOf(bought)));
        }
        return history.build();
    }
}
