package statistics.standing;

/**
 * What was exchanged: how often, how regularly, for how much and in how many categories. Course, gaps and categories count
 * from the restart after a win-back.
 *
 * @param course the days that count as exchanges
 * @param gaps how many gaps lie between them
 * @param gapWeight the effective count of the gaps, each as old as its later end
 * @param evenness 1/(1+CV²) of the gaps; NaN below two gaps
 * @param exposure the sum of weights of all days with an order, a delivery or a won deal
 * @param exposures how many such days
 * @param exposuresSince of these, since the restart
 * @param spend of 12 months; NaN if no value was ever known
 * @param valued exchanges of which the value is known
 * @param categories categories bought on at least two days, at least 1
 * @param categorised exchange days of which categories are known
 * @param lastAt when the last of these exchanges was; NaN without
 */
record Trade(
        Course course,
        int gaps,
        double gapWeight,
        double evenness,
        double exposure,
        int exposures,
        int exposuresSince,
        double spend,
        int valued,
        int categories,
        int categorised,
        double lastAt) {

    static Trade of(Timeline timeline, Moment now, Decay decay, TimeScale times, double start) {
        Days beats = timeline.beats();
        int until = beats.until(now.at());
        int from = beats.notAfter(start, until);
        int events = until - from;
        double gapWeight = 0;
        for (int i = from + 1; i < until; i++) {
            gapWeight += decay.weight(beats.at()[i]);
        }
        Days days = timeline.goods().days();
        int exposures = days.until(now.at());
        double exposure = 0;
        for (int i = 0; i < exposures; i++) {
            exposure += decay.weight(days.at()[i]);
        }
        Spend spend = Spend.of(timeline.history(), now, times);
        Categories bought = Categories.of(timeline, now, start);
        return new Trade(
                course(beats, from, until, now),
                Math.max(0, events - 1),
                gapWeight,
                evenness(beats.day(), from, until),
                exposure,
                exposures,
                exposures - days.notAfter(start, exposures),
                spend.value(),
                spend.valued(),
                bought.repeated(),
                bought.days(),
                events == 0 ? Double.NaN : beats.at()[until - 1]);
    }

    private static Course course(Days days, int from, int until, Moment now) {
        return from == until
                ? Course.none(now.day())
                : new Course(until - from, days.day()[from], days.day()[until - 1], now.day());
    }

    private static double evenness(int[] day, int from, int until) {
        int gaps = until - from - 1;
        if (gaps < 2) {
            return Double.NaN;
        }
        double mean = (day[until - 1] - day[from]) / (double) gaps;
        double squares = 0;
        for (int i = from + 1; i < until; i++) {
            double off = day[i] - day[i - 1] - mean;
            squares += off * off;
        }
        double variance = squares / (gaps - 1);
        return 1 / (1 + variance / (mean * mean));
    }

    private record Spend(double value, int valued) {

        static Spend of(History history, Moment now, TimeScale times) {
            double sum = 0;
            int valued = 0;
            for (Exchange exchange : history.exchanges()) {
                if (exchange.at() > now.at()) {
                    break;
                }
                if (!Double.isNaN(exchange.value())) {
                    valued++;
                    sum += now.at() - exchange.at() < times.year() ? exchange.value() : 0;
                }
            }
            return new Spend(valued == 0 ? Double.NaN : sum, valued);
        }
    }

    private record Categories(int repeated, int days) {

        static Categories of(Timeline timeline, Moment now, double start) {
            int[] lastDay = new int[timeline.goods().categoryCount()];
            int[] daysOf = new int[timeline.goods().categoryCount()];
            int repeated = 0;
            int days = 0;
            int latest = Integer.MIN_VALUE;
            for (int i = 0; i < timeline.history().exchanges().size(); i++) {
                Exchange exchange = timeline.history().exchanges().get(i);
                if (exchange.at() > now.at()) {
                    break;
                }
                int[] categories = timeline.goods().categories()[i];
                if (exchange.at() <= start || categories.length == 0) {
                    continue;
                }
                days += exchange.day() > latest ? 1 : 0;
                latest = exchange.day();
                for (int category : categories) {
                    if (daysOf[category] == 0 || lastDay[category] < exchange.day()) {
                        lastDay[category] = exchange.day();
                        repeated += ++daysOf[category] == 2 ? 1 : 0;
                    }
                }
            }
            return new Categories(Math.max(1, repeated), days);
        }
    }
}
