package statistics.standing;

/**
 * Signs of life: exchange days and days on which they took part in a two-way episode, each kind counted for itself; all
 * since the restart after a win-back.
 *
 * @param course how many, the first and the last
 * @param momentum M, 0..1; ½ is unchanged
 * @param lastAt when the last sign was; NaN without
 */
record Life(Course course, double momentum, double lastAt) {

    static Life of(Timeline timeline, Moment now, TimeScale times, double start) {
        Signs signs = new Signs(timeline, now, start);
        Course course = signs.course(now);
        double window = Math.min(times.momentumWindow(), (now.day() - course.first()) / 2.0);
        int lately = signs.within(now.day(), 0, window);
        int before = signs.within(now.day(), window, 2 * window);
        return new Life(course, (lately + 2.0) / (lately + before + 4.0), signs.lastAt);
    }

    /** The days of the signs, up to now. */
    private static final class Signs {

        private final int[] days;
        private int count;
        private double lastAt = Double.NaN;

        Signs(Timeline timeline, Moment now, double start) {
            days = new int
                    [timeline.goods().days().day().length
                            + timeline.talk().contacts().size()];
            addExchanges(timeline.goods().days(), now.at(), start);
            addContacts(timeline, now.at(), start);
        }

        private void addExchanges(Days exchanges, double now, double start) {
            int until = exchanges.until(now);
            for (int i = exchanges.notAfter(start, until); i < until; i++) {
                add(exchanges.day()[i], exchanges.at()[i]);
            }
        }

        /** An outbound contact of a two-way episode is our sign of life, not theirs. */
        private void addContacts(Timeline timeline, double now, double start) {
            int latest = Integer.MIN_VALUE;
            for (int i = 0; i < timeline.talk().contacts().size(); i++) {
                Contact contact = timeline.talk().contacts().get(i);
                if (contact.at() > now) {
                    break;
                }
                if (contact.day() == latest || !contact.inbound() && !contact.twoWay()) {
                    continue;
                }
                Episode episode = timeline.talk().episodes().get(timeline.talk().episodeOf()[i]);
                if (episode.isTwoWay(now) && episode.openedAt() > start) {
                    add(contact.day(), contact.at());
                    latest = contact.day();
                }
            }
        }

        private void add(int day, double at) {
            days[count++] = day;
            lastAt = lastAt >= at ? lastAt : at;
        }

        Course course(Moment now) {
            if (count == 0) {
                return Course.none(now.day());
            }
            int first = Integer.MAX_VALUE;
            int last = Integer.MIN_VALUE;
            for (int i = 0; i < count; i++) {
                first = Math.min(first, days[i]);
                last = Math.max(last, days[i]);
            }
            return new Course(count, first, last, now.day());
        }

        /** Signs at least so many and fewer than so many days ago; the first ever is as old as both windows, so never in. */
        int within(int today, double from, double to) {
            int within = 0;
            for (int i = 0; i < count; i++) {
                int age = today - days[i];
                within += age >= from && age < to ? 1 : 0;
            }
            return within;
        }
    }
}
