package statistics.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Stages of the CDNOW customers, by orders alone, against who bought afterwards. */
class CdnowTest {

    private static final String SEPTEMBER = "1997-09-30";
    private static final String JUNE = "1997-06-30";
    private static final String DECEMBER = "1997-12-31";

    private static List<History> everybody() {
        return read("cdnow/transactions.csv", "customer_id");
    }

    private static List<History> sample() {
        return read("cdnow/sample-transactions.csv", "sample_id");
    }

    private static List<History> read(String file, String customer) {
        Map<String, History.Builder> histories = new LinkedHashMap<>();
        int id = 0;
        for (Corpus.Row row : Corpus.rows(file)) {
            int day = row.day("date");
            histories
                    .computeIfAbsent(row.text(customer), unknown -> buyer())
                    .add(new Exchange(id++, Corpus.noon(day), day, row.amount("amount_usd"), List.of()));
        }
        return histories.values().stream().map(History.Builder::build).toList();
    }

    private static History.Builder buyer() {
        return History.of(Role.CUSTOMER, PartyKind.PERSON);
    }

    @Test
    void all_customers_frozen_in_september() {
        Frozen frozen = new Frozen(everybody(), SEPTEMBER, 39);

        counts("full", frozen, .01, 14_119, 4_383, 1_710, 2_485, 649, 224);
        shares("full " + SEPTEMBER, frozen, 1, 14.6, 36.8, 50.5, 69.8, 87.5, 96.0);
        auc("full: AUC of any purchase", frozen.aucOfAnyPurchase(), .755);
        auc("full: AUC of being active", frozen.aucOfActive(), .700);
        auc("full: AUC of recency alone", frozen.aucOfRecency(), .759);
    }

    @Test
    void the_sample_frozen_in_september() {
        Frozen frozen = new Frozen(sample(), SEPTEMBER, 39);

        counts("sample", frozen, .01, 1_411, 424, 184, 258, 56, 24);
        shares("sample " + SEPTEMBER, frozen, 3, 13.7, 36.1, 46.2, 70.9, 85.7, 91.7);
        auc("sample: AUC of any purchase", frozen.aucOfAnyPurchase(), .760);
        auc("sample: AUC of being active", frozen.aucOfActive(), .687);
        auc("sample: AUC of recency alone", frozen.aucOfRecency(), .771);
    }

    @Test
    void all_customers_frozen_in_june_and_december() {
        List<History> everybody = everybody();

        shares("full " + JUNE, new Frozen(everybody, JUNE, 39), 1, 20.1, 43.7, 54.2, 74.1, 88.8, 99.1);
        shares("full " + DECEMBER, new Frozen(everybody, DECEMBER, 26), 1, 7.8, 24.5, 33.6, 53.1, 77.4, 92.3);
    }

    @Test
    void the_sample_frozen_in_june_and_december_is_ordered_too() {
        assertRising("sample " + JUNE, new Frozen(sample(), JUNE, 39));
        assertRising("sample " + DECEMBER, new Frozen(sample(), DECEMBER, 26));
    }

    private static void counts(String name, Frozen frozen, double tolerance, int... targets) {
        for (Stage stage : Stage.values()) {
            int target = targets[stage.ordinal()];
            Corpus.print("CDNOW " + name + ", customers " + stage, frozen.count(stage), target);
            // One customer more or less in a stage of 24 is more than a percent.
            assertThat((double) frozen.count(stage))
                    .as(stage.name())
                    .isCloseTo(target, within(Math.max(1, tolerance * target)));
        }
    }

    private static void shares(String name, Frozen frozen, double tolerance, double... targets) {
        for (Stage stage : Stage.values()) {
            double target = targets[stage.ordinal()];
            Corpus.print("CDNOW " + name + ", bought after " + stage, percent(frozen.share(stage)), target + " %");
            assertThat(frozen.share(stage)).as(stage.name()).isCloseTo(target, within(tolerance));
        }
        assertRising(name, frozen);
    }

    private static void assertRising(String name, Frozen frozen) {
        double before = frozen.share(Stage.NONE);
        for (Stage stage : Stage.values()) {
            assertThat(frozen.share(stage)).as(name + " " + stage).isGreaterThanOrEqualTo(before);
            before = frozen.share(stage);
        }
    }

    private static void auc(String name, double auc, double target) {
        Corpus.print("CDNOW " + name, "%.4f".formatted(auc), target);
        assertThat(auc).as(name).isCloseTo(target, within(.003));
    }

    private static String percent(double share) {
        return "%.1f %%".formatted(share);
    }
}
