package statistics.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Customers, suppliers and shippers of the Northwind company on its last day. */
class NorthwindTest {

    private static final Moment NOW = Moment.endOf(Corpus.day("1998-05-06"));

    private final Map<String, History> customers = new TreeMap<>();
    private final Map<String, History> suppliers = new TreeMap<>();
    private final Map<String, History> shippers = new TreeMap<>();
    private Constants constants = Constants.none(TimeScale.DEFAULT);
    private final Map<String, Standing> standings = new TreeMap<>();

    @BeforeEach
    void readAndAssess() {
        Map<String, History.Builder> buying = parties("northwind/customers.csv", "customer_id", Role.CUSTOMER);
        Map<String, History.Builder> shipping = parties("northwind/shippers.csv", "shipper_id", Role.DISTRIBUTOR);
        Map<String, Exchange> goods = goods();
        for (Corpus.Row order : Corpus.rows("northwind/orders.csv")) {
            Exchange bought = Corpus.known(goods, order.text("order_id"));
            int ordered = order.day("order_date");
            boolean isShipped = !order.text("shipped_date").isEmpty();
            double shipped = isShipped ? Corpus.noon(order.day("shipped_date")) : Double.NaN;
            Corpus.known(buying, order.text("customer_id"))
                    .add(new Exchange(bought.id(), Corpus.noon(ordered), ordered, bought.value(), bought.categories()))
                    .add(Promise.of(-bought.id(), Corpus.noon(ordered), order.day("required_date") + 1.0, shipped));
            if (isShipped) {
                Corpus.known(shipping, order.text("ship_via"))
                        .add(new Exchange(bought.id(), shipped, order.day("shipped_date"), Double.NaN, List.of()));
            }
        }
        buying.forEach((name, history) -> customers.put(name, history.build()));
        shipping.forEach((name, history) -> shippers.put(name, history.build()));
        parties("northwind/suppliers.csv", "supplier_id", Role.SUPPLIER)
                .forEach((name, history) -> suppliers.put(name, history.build()));
        assess();
    }

    private static Map<String, History.Builder> parties(String file, String key, Role role) {
        Map<String, History.Builder> parties = new TreeMap<>();
        Corpus.rows(file).forEach(row -> parties.put(row.text(key), History.of(role, PartyKind.ORGANISATION)));
        return parties;
    }

    /** What each order was worth and from which categories it was. */
    private static Map<String, Exchange> goods() {
        Map<String, Integer> categories = new HashMap<>();
        Corpus.rows("northwind/products.csv")
                .forEach(row -> categories.put(row.text("product_id"), row.number("category_id")));
        Map<String, Exchange> goods = new HashMap<>();
        for (Corpus.Row line : Corpus.rows("northwind/order_details.csv")) {
            double value = line.amount("unit_price") * line.amount("quantity") * (1 - line.amount("discount"));
            int category = Corpus.known(categories, line.text("product_id"));
            Exchange part = new Exchange(line.number("order_id"), 0, 0, value, List.of(category));
            goods.merge(line.text("order_id"), part, NorthwindTest::together);
        }
        return goods;
    }

    private static Exchange together(Exchange one, Exchange other) {
        TreeSet<Integer> categories = new TreeSet<>(one.categories());
        categories.addAll(other.categories());
        return new Exchange(one.id(), 0, 0, one.value() + other.value(), List.copyOf(categories));
    }

    private void assess() {
        Portfolio portfolio = new Portfolio(TimeScale.DEFAULT, WorkingTime.ROUND_THE_CLOCK, NOW);
        List.of(customers, suppliers, shippers).forEach(group -> group.values().forEach(portfolio::add));
        constants = portfolio.constants(1);
        Assessor assessor =
                new Assessor(TimeScale.DEFAULT, WorkingTime.ROUND_THE_CLOCK, StageWeights.DEFAULT, constants);
        standings.clear();
        customers.forEach((name, history) -> standings.put(name, assessor.assess(history, NOW)));
        suppliers.forEach((name, history) -> standings.put("supplier " + name, assessor.assess(history, NOW)));
        shippers.forEach((name, history) -> standings.put("shipper " + name, assessor.assess(history, NOW)));
    }

    private List<Standing> customerStandings() {
        return customers.keySet().stream().map(this::standing).toList();
    }

    private Standing standing(String name) {
        return Corpus.known(standings, name);
    }

    @Test
    void promises_to_customers() {
        int promises = customers.values().stream()
                .mapToInt(history -> history.promises().size())
                .sum();
        int kept = customerStandings().stream()
                .mapToInt(standing -> standing.facts().promisesKept())
                .sum();
        int broken = customerStandings().stream()
                .mapToInt(standing -> standing.facts().promisesBroken())
                .sum();

        Corpus.print(
                "Northwind promises kept, broken, open",
                List.of(kept, broken, promises - kept - broken),
                List.of(772, 37, 21));
        assertThat(kept).isEqualTo(772);
        assertThat(broken).isEqualTo(37);
        assertThat(promises - kept - broken).isEqualTo(21);
    }

    @Test
    void an_order_due_that_very_day_is_still_open() {
        Promise lastMinute = customers.values().stream()
                .flatMap(history -> history.promises().stream())
                .filter(promise -> promise.id() == -11_008)
                .findFirst()
                .orElseThrow();

        assertThat(lastMinute.due()).isEqualTo(NOW.at());
        assertThat(lastMinute.fulfilled()).isNaN();
    }

    @Test
    void trust_of_customers_from_promises_alone() {
        Peers peers = constants.peers(Role.CUSTOMER, PartyKind.ORGANISATION);
        List<Double> trust = customerStandings().stream()
                .filter(standing -> standing.trust().isShown())
                .map(standing -> standing.trust().value())
                .sorted()
                .toList();
        double usual = customerStandings().getFirst().trust().usual();

        print("Northwind mean of promises kept", peers.mean(Indicator.PROMISE), ".886");
        print("Northwind usual trust", usual, "68.0");
        print("Northwind lowest trust, of BOLID", trust.getFirst(), "58.7");
        print("Northwind median trust", trust.get(trust.size() / 2), "69.2");
        print("Northwind highest trust, of ERNSH", trust.getLast(), "70.6");
        Corpus.print("Northwind trust shown", trust.size(), 86);
        assertThat(peers.mean(Indicator.PROMISE)).isCloseTo(.886, within(.003));
        assertThat(usual).isCloseTo(68.0, within(.3));
        assertThat(trust.getFirst()).isCloseTo(58.7, within(.5)).isEqualTo(trustOf("BOLID"));
        assertThat(trust.getLast()).isCloseTo(70.6, within(.5)).isEqualTo(trustOf("ERNSH"));
        assertThat(trust.get(trust.size() / 2)).isCloseTo(69.2, within(.5));
        assertThat(trust).hasSize(86);
        assertThat(standing("ERNSH").trust().coverage()).isCloseTo(.30, within(1e-12));
    }

    private double trustOf(String name) {
        return standing(name).trust().value();
    }

    private static void print(String what, double figure, String target) {
        Corpus.print(what, "%.3f".formatted(figure), target);
    }

    @Test
    void stages_of_customers() {
        Map<Stage, List<String>> stages = new TreeMap<>();
        customers
                .keySet()
                .forEach(
                        name -> stages.computeIfAbsent(standing(name).decision().stage(), unknown -> new ArrayList<>())
                                .add(name));

        print(
                "Northwind typical gap in weeks",
                constants.peers(Role.CUSTOMER, PartyKind.ORGANISATION).typicalGap(),
                "9.35");
        stages.forEach((stage, names) ->
                Corpus.print("Northwind " + stage, names.size(), targets().getOrDefault(stage, 0)));
        assertThat(constants.peers(Role.CUSTOMER, PartyKind.ORGANISATION).typicalGap())
                .isCloseTo(9.35, within(.01));
        assertThat(stages.get(Stage.NONE)).containsExactly("CENTC", "FISSA", "PARIS");
        assertThat(stages.get(Stage.DISSOLUTION)).containsExactly("HUNGC", "LAZYK", "MEREP");
        assertThat(stages.get(Stage.EXPLORATION)).containsExactly("BOLID", "GROSR", "LACOR");
        targets()
                .forEach((stage, target) -> assertThat(stages.getOrDefault(stage, List.of()))
                        .as(stage.name())
                        .hasSizeBetween(target - 2, target + 2));
    }

    private static Map<Stage, Integer> targets() {
        return Map.of(
                Stage.NONE, 3,
                Stage.DISSOLUTION, 3,
                Stage.EXPLORATION, 3,
                Stage.AWARENESS, 21,
                Stage.EXPANSION, 45,
                Stage.ENGAGEMENT, 16);
    }

    @Test
    void suppliers_of_whom_no_dated_fact_is_known() {
        assertThat(suppliers).hasSize(29);
        assertThat(suppliers.keySet()).allSatisfy(name -> {
            Standing standing = standing("supplier " + name);
            assertThat(standing.decision().stage()).isEqualTo(Stage.NONE);
            assertThat(standing.trust().state()).isEqualTo(Score.State.TOO_EARLY);
        });
    }

    @Test
    void shippers_by_what_they_delivered() {
        List<Stage> stages = shippers.keySet().stream()
                .map(name -> standing("shipper " + name).decision().stage())
                .toList();

        Corpus.print("Northwind shippers", stages, "3 engagement, 3 none");
        assertThat(stages).filteredOn(Stage.ENGAGEMENT::equals).hasSize(3);
        assertThat(stages).filteredOn(Stage.NONE::equals).hasSize(3);
        assertThat(shippers.keySet())
                .allSatisfy(name ->
                        assertThat(standing("shipper " + name).trust().state()).isEqualTo(Score.State.TOO_EARLY));
    }
}
