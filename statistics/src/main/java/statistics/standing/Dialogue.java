package statistics.standing;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * What contacts say: Y, D, I, ΔI and the counts of two-way episodes. An episode is as old as its last contact, for I as its
 * opening.
 *
 * @param reciprocity Y
 * @param candour D
 * @param initiation the share opened by them of the episodes that followed a silence
 * @param twoWay two-way episodes ever
 * @param twoWaySince of these, opened since the restart
 * @param openedByThem of these, opened by them
 * @param twoWayOfYear two-way episodes with a contact in the last 12 months
 * @param exposure the sum of weights of two-way episodes
 * @param fallingInitiative ΔI
 * @param people distinct people of theirs who took part in the last 12 months
 * @param referrals how many contacts brought a referral
 */
record Dialogue(
        Tally reciprocity,
        Tally candour,
        Tally initiation,
        int twoWay,
        int twoWaySince,
        int openedByThem,
        int twoWayOfYear,
        double exposure,
        double fallingInitiative,
        int people,
        int referrals) {

    static Dialogue of(Timeline timeline, Moment now, Decay decay, TimeScale times, double start) {
        return new Count(timeline, now, decay, times, start).dialogue();
    }

    /** The sums of one pass. */
    private static final class Count {

        private static final double PULL = 2;

        private final Timeline timeline;
        private final double now;
        private final Decay decay;
        private final TimeScale times;
        private final double start;
        private final Tally reciprocity = new Tally();
        private final Tally candour = new Tally();
        private final Tally initiation = new Tally();
        private int twoWay;
        private int twoWaySince;
        private int openedByThem;
        private int twoWayOfYear;
        private double exposure;
        private double in;
        private double out;
        private int openedLately;
        private int openedBefore;

        Count(Timeline timeline, Moment now, Decay decay, TimeScale times, double start) {
            this.timeline = timeline;
            this.now = now.at();
            this.decay = decay;
            this.times = times;
            this.start = start;
        }

        Dialogue dialogue() {
            double[] lastOf = new double[timeline.talk().episodes().size()];
            Arrays.fill(lastOf, Double.NaN);
            Set<Integer> people = new HashSet<>();
            int referrals = 0;
            for (int i = 0; i < timeline.talk().contacts().size(); i++) {
                Contact contact = timeline.talk().contacts().get(i);
                if (contact.at() > now) {
                    break;
                }
                lastOf[timeline.talk().episodeOf()[i]] = contact.at();
                referrals += contact.referral() ? 1 : 0;
                if (now - contact.at() < times.year() && (contact.inbound() || contact.twoWay())) {
                    people.addAll(contact.people());
                }
            }
            for (int i = 0; i < lastOf.length && !Double.isNaN(lastOf[i]); i++) {
                add(timeline.talk().episodes().get(i), lastOf[i]);
            }
            return new Dialogue(
                    both(),
                    candour,
                    initiation,
                    twoWay,
                    twoWaySince,
                    openedByThem,
                    twoWayOfYear,
                    exposure,
                    fallingInitiative(),
                    people.size(),
                    referrals);
        }

        private void add(Episode episode, double last) {
            double weight = decay.weight(last);
            boolean theirs = episode.inboundAt() <= now;
            boolean ours = episode.outboundAt() <= now;
            in += theirs ? weight : 0;
            out += ours ? weight : 0;
            reciprocity.add(0, 0, weight, last);
            if (theirs && ours) {
                addTwoWay(episode, last, weight);
            }
            if (episode.afterSilence()) {
                initiation.add(episode.openedByThem() ? 1 : 0, decay.weight(episode.openedAt()), episode.openedAt());
            }
            if (episode.openedByThem()) {
                double age = now - episode.openedAt();
                openedLately += age <= times.recent() ? 1 : 0;
                openedBefore += age > times.recent() && age <= times.recent() + times.before() ? 1 : 0;
            }
        }

        private void addTwoWay(Episode episode, double last, double weight) {
            exposure += weight;
            candour.add(episode.candidAt() <= now ? 1 : 0, weight, last);
            twoWay++;
            twoWayOfYear += now - last < times.year() ? 1 : 0;
            if (episode.openedAt() > start) {
                twoWaySince++;
                openedByThem += episode.openedByThem() ? 1 : 0;
            }
        }

        /** Y is a ratio of sums, so the pieces are put into it at the end. */
        private Tally both() {
            if (reciprocity.count() > 0) {
                reciprocity.fill(2 * Math.min(in, out), in + out);
            }
            return reciprocity;
        }

        /** ΔI; a time before of less than the recent one is too short to expect anything from. */
        private double fallingInitiative() {
            double before = Math.min(times.before(), now - timeline.firstEvent() - times.recent());
            if (!(before >= times.recent())) {
                return 0;
            }
            double expected = openedBefore * times.recent() / before;
            return 0.5 - (openedLately + PULL) / (openedLately + expected + 2 * PULL);
        }
    }
}
