package rapport.relationships.assessing;

import java.time.ZoneId;
import java.time.zone.ZoneRules;
import rapport.platform.settings.Company;
import statistics.standing.WorkingTime;

/** The company's business hours on its working days, in its zone. Each instant is taken by the clock on the wall. */
final class BusinessHours implements WorkingTime {

    private static final int DAY = 86_400;
    private static final int WEEK = 7;
    private static final double HOUR = 3_600;
    // 1970-01-01 was a Thursday; days are counted from the Monday before.
    private static final int MONDAY = 3;

    private final ZoneRules rules;
    private final int opens;
    private final int closes;
    private final int[] workedBefore = new int[WEEK + 1];

    BusinessHours(Company company) {
        ZoneId zone = company.zone();
        rules = zone.getRules();
        opens = company.opens().toSecondOfDay();
        closes = company.closes().toSecondOfDay();
        for (int day = 0; day < WEEK; day++) {
            boolean works = company.workingDays().contains(java.time.DayOfWeek.of(day + 1));
            workedBefore[day + 1] = workedBefore[day] + (works ? 1 : 0);
        }
    }

    @Override
    public double hoursBetween(double from, double to) {
        return Math.max(0, worked(to) - worked(from)) / HOUR;
    }

    /** Seconds worked since the Monday before 1970. */
    private double worked(double at) {
        double utc = at * DAY;
        int offset = rules.getOffset(java.time.Instant.ofEpochSecond((long) Math.floor(utc)))
                .getTotalSeconds();
        double local = utc + offset;
        long day = (long) Math.floor(local / DAY);
        double second = local - day * (double) DAY;
        long week = Math.floorDiv(day + MONDAY, (long) WEEK);
        int weekday = (int) Math.floorMod(day + MONDAY, (long) WEEK);
        double fullDays = (double) week * workedBefore[WEEK] + workedBefore[weekday];
        boolean works = workedBefore[weekday + 1] > workedBefore[weekday];
        double today = works ? Math.min(closes, Math.max(opens, second)) - opens : 0;
        return fullDays * (closes - opens) + today;
    }
}
