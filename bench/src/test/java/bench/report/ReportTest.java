package bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

class ReportTest {

    @Test
    void what_takes_longer_than_its_budget_is_said_so() {
        assertThat(row(Budget.LIST, 25, Size.MEDIUM)).isEqualTo("| what | 25.0 ms | ≤ 25 ms | yes |  |  |");
        assertThat(row(Budget.LIST, 25.1, Size.MEDIUM)).isEqualTo("| what | 25.1 ms | ≤ 25 ms | **no** |  |  |");
    }

    @Test
    void a_large_company_has_its_own_budget_and_a_small_one_that_of_a_medium_one() {
        assertThat(row(Budget.LIST, 39, Size.LARGE)).contains("≤ 40 ms | yes");
        assertThat(row(Budget.LIST, 39, Size.SMALL)).contains("≤ 25 ms | **no**");
    }

    @Test
    void of_what_is_done_in_a_second_more_is_better() {
        assertThat(row(Budget.LISTS_PER_SECOND, 260, Size.MEDIUM)).contains("260/s | ≥ 250/s | yes");
        assertThat(row(Budget.LISTS_PER_SECOND, 240, Size.MEDIUM)).contains("240/s | ≥ 250/s | **no**");
    }

    @Test
    void every_line_of_the_table_has_as_many_cells_as_its_head() {
        Report report = new Report(Size.MEDIUM, "A machine.", new PrintStream(OutputStream.nullOutputStream()));
        report.add("lists", 12.34, "p95 of 200", Budget.LIST, new Cpu(1.5, 0.25));
        report.add(Row.of("generated", "3 files", Cpu.NONE));

        assertThat(report.markdown()).startsWith("Size medium. A machine.\n\n| what |");
        assertThat(report.markdown()).endsWith("""
                        | lists | 12.3 ms (p95 of 200) | ≤ 25 ms | yes | 1.50 s | 0.25 s |
                        | generated | 3 files |  |  |  |  |
                        """);
        assertThat(report.markdown().lines().skip(2))
                .allMatch(line -> line.chars().filter(c -> c == '|').count() == 7);
    }

    private static String row(Budget budget, double measured, Size size) {
        return Row.of("what", measured, "", budget, size, Cpu.NONE).markdown();
    }
}
