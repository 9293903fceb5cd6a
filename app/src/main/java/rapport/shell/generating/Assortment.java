package rapport.shell.generating;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;

/** What the made-up company sells: eight categories with three products each. */
final class Assortment {

    static final String CURRENCY = "EUR";

    private static final List<String> CATEGORIES =
            List.of("Coffee", "Machines", "Grinders", "Filters", "Service", "Training", "Cups", "Tea");
    private static final List<String> VARIETIES = List.of("House", "Select", "Reserve");
    /** Of the first variety; the others cost 1.4 and 2 times as much. */
    private static final List<Integer> PRICES = List.of(18, 2400, 640, 95, 180, 320, 4, 12);

    private Assortment() {}

    static int categories() {
        return CATEGORIES.size();
    }

    static int varieties() {
        return VARIETIES.size();
    }

    static void write(Files files) {
        for (int category = 0; category < CATEGORIES.size(); category++) {
            files.categories.row("C" + category, CATEGORIES.get(category));
            for (int variety = 0; variety < VARIETIES.size(); variety++) {
                files.products.row(
                        product(category, variety),
                        VARIETIES.get(variety) + " " + CATEGORIES.get(category).toLowerCase(Locale.ROOT),
                        product(category, variety),
                        "C" + category,
                        price(category, variety),
                        CURRENCY);
            }
        }
    }

    static String product(int category, int variety) {
        return "P" + category + variety;
    }

    static BigDecimal price(int category, int variety) {
        double factor = variety == 0 ? 1 : variety == 1 ? 1.4 : 2;
        return BigDecimal.valueOf(PRICES.get(category) * factor).setScale(2, RoundingMode.HALF_UP);
    }
}
