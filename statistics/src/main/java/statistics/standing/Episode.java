package statistics.standing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Contacts about the same matter, and from when on it is what.
 *
 * @param openedAt when its first contact was
 * @param openedByThem whether they opened it
 * @param afterSilence whether nobody had been in contact for a while before
 * @param inboundAt when they first took part; NaN if never
 * @param outboundAt when we first took part; NaN if never
 * @param twoWayDay the day on which it became two-way, if it did
 * @param candidAt when they first shared something of their own in it; NaN if never
 */
record Episode(
        double openedAt,
        boolean openedByThem,
        boolean afterSilence,
        double inboundAt,
        double outboundAt,
        int twoWayDay,
        double candidAt) {

    /** When both sides had taken part; NaN if that never came. */
    double twoWayAt() {
        return Math.max(inboundAt, outboundAt);
    }

    boolean isTwoWay(double now) {
        return inboundAt <= now && outboundAt <= now;
    }

    /**
     * The episodes of contacts ordered by time.
     *
     * @param episodeOf receives the number of each contact's episode
     */
    static List<Episode> of(List<Contact> contacts, int[] episodeOf, double silence) {
        Map<Integer, Integer> numbers = new HashMap<>();
        List<Draft> drafts = new ArrayList<>();
        double previous = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < episodeOf.length; i++) {
            Contact contact = contacts.get(i);
            int number = numbers.computeIfAbsent(contact.episode(), unknown -> numbers.size());
            if (number == drafts.size()) {
                drafts.add(new Draft(contact, contact.at() - previous > silence));
            }
            drafts.get(number).add(contact);
            episodeOf[i] = number;
            previous = contact.at();
        }
        return drafts.stream().map(Draft::episode).toList();
    }

    /** An episode in the making. */
    private static final class Draft {

        private final Contact first;
        private final boolean afterSilence;
        private double inboundAt = Double.NaN;
        private double outboundAt = Double.NaN;
        private int twoWayDay;
        private double candidAt = Double.NaN;

        Draft(Contact first, boolean afterSilence) {
            this.first = first;
            this.afterSilence = afterSilence;
        }

        void add(Contact contact) {
            boolean oneWay = Double.isNaN(inboundAt) || Double.isNaN(outboundAt);
            if (Double.isNaN(inboundAt) && (contact.inbound() || contact.twoWay())) {
                inboundAt = contact.at();
            }
            if (Double.isNaN(outboundAt) && (!contact.inbound() || contact.twoWay())) {
                outboundAt = contact.at();
            }
            if (oneWay) {
                twoWayDay = contact.day();
            }
            if (Double.isNaN(candidAt) && contact.candid()) {
                candidAt = contact.at();
            }
        }

        Episode episode() {
            return new Episode(
                    first.at(), first.openedByThem(), afterSilence, inboundAt, outboundAt, twoWayDay, candidAt);
        }
    }
}
