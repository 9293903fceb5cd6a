package bench.report;

import java.util.Locale;

/** One line of the table. What has no budget has empty cells there. */
public record Row(String what, String measured, String budget, String within, Cpu cpu) {

    /** Something told for its own sake. */
    public static Row of(String what, String measured, Cpu cpu) {
        return new Row(what, measured, "", "", cpu);
    }

    /** @param besides what else is known, behind the figure that counts; may be empty */
    public static Row of(String what, double measured, String besides, Budget budget, Size size, Cpu cpu) {
        String figure = budget.unit().text(measured);
        return new Row(
                what,
                besides.isEmpty() ? figure : figure + " (" + besides + ")",
                budget.text(size),
                budget.allows(measured, size) ? "yes" : "**no**",
                cpu);
    }

    /** Something that is right or wrong, whatever it takes. */
    public static Row of(String what, boolean right, String measured, String wanted, Cpu cpu) {
        return new Row(what, measured, wanted, right ? "yes" : "**no**", cpu);
    }

    String markdown() {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %s | %s | %s | %s |",
                what,
                measured,
                budget,
                within,
                seconds(cpu.rapport()),
                seconds(cpu.database()));
    }

    private static String seconds(double seconds) {
        return seconds == 0 ? "" : String.format(Locale.ROOT, "%,.2f s", seconds);
    }
}
