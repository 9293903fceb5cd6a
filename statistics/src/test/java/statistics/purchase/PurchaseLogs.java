package statistics.purchase;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Public purchase logs, as the purchase days of each customer. They lie beside the repository and are not part of it;
 * tests that want them are left out where they are missing.
 */
public final class PurchaseLogs {

    private static final Path DATA = Path.of("..", "..", "shared", "data");

    /** The 2,357 CDNOW customers of Fader, Hardie and Lee (2005). */
    public static List<List<LocalDate>> cdnowSample() {
        return read("cdnow/sample-transactions.csv", 0, 2);
    }

    /** All 23,570 CDNOW customers. */
    public static List<List<LocalDate>> cdnow() {
        return read("cdnow/transactions.csv", 0, 1);
    }

    /** Bicycle buyers of AdventureWorks, who keep to no rule of the purchase models. */
    public static List<List<LocalDate>> adventureWorks() {
        return read("adventureworks/sales.csv", 4, 0);
    }

    /** Those who had bought by then. */
    public static List<PurchaseHistory> histories(List<List<LocalDate>> customers, LocalDate asOf) {
        return customers.stream()
                .filter(days -> days.stream().anyMatch(day -> !day.isAfter(asOf)))
                .map(days -> PurchaseHistory.of(days, asOf))
                .toList();
    }

    private static List<List<LocalDate>> read(String name, int customerColumn, int dateColumn) {
        Path file = DATA.resolve(name);
        assumeTrue(Files.exists(file), () -> "Left out, not there: " + file);
        try (Stream<String> lines = Files.lines(file)) {
            Map<String, List<LocalDate>> days = lines.skip(1)
                    .map(line -> line.split(","))
                    .collect(groupingBy(
                            cells -> cells[customerColumn],
                            mapping(cells -> LocalDate.parse(cells[dateColumn]), toList())));
            return List.copyOf(days.values());
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private PurchaseLogs() {}
}
