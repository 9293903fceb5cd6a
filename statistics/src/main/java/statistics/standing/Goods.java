package statistics.standing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Exchanges as days and as categories.
 *
 * @param days the days with an order, a delivery or a won deal
 * @param categories of each exchange, numbered from 0
 * @param categoryCount how many categories there are
 */
record Goods(Days days, int[][] categories, int categoryCount) {

    static Goods of(List<Exchange> exchanges) {
        Map<Integer, Integer> numbers = new HashMap<>();
        int[][] categories = new int[exchanges.size()][];
        for (int i = 0; i < categories.length; i++) {
            categories[i] = exchanges.get(i).categories().stream()
                    .mapToInt(category -> numbers.computeIfAbsent(category, unknown -> numbers.size()))
                    .toArray();
        }
        return new Goods(Days.ofExchanges(exchanges), categories, numbers.size());
    }
}
