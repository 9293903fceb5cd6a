package rapport.relationships.assessing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import rapport.relationships.Standing;
import statistics.standing.Contact;
import statistics.standing.History;
import statistics.standing.Moment;

/** What lists show of the contacts: when the last one was, and how many there were a week. */
final class Pulse {

    private static final int WEEK = 7;

    private final History history;
    private final Moment now;

    Pulse(History history, Moment now) {
        this.history = history;
        this.now = now;
    }

    @Nullable Instant lastContactAt() {
        double last = Double.NaN;
        for (Contact contact : history.contacts()) {
            if (counts(contact)) {
                last = contact.at();
            }
        }
        return Instants.instant(last);
    }

    /** Contacts opened by them and by us, in turn, the oldest week first. */
    Short[] bars() {
        int[] counts = new int[2 * Standing.PULSE_WEEKS];
        for (Contact contact : history.contacts()) {
            int age = Math.floorDiv(now.day() - contact.day(), WEEK);
            if (counts(contact) && age >= 0 && age < Standing.PULSE_WEEKS) {
                counts[2 * (Standing.PULSE_WEEKS - 1 - age) + (contact.openedByThem() ? 0 : 1)]++;
            }
        }
        Short[] bars = new Short[counts.length];
        for (int i = 0; i < bars.length; i++) {
            bars[i] = (short) Math.min(Short.MAX_VALUE, counts[i]);
        }
        return bars;
    }

    private boolean counts(Contact contact) {
        return contact.at() <= now.at() && !contact.massMailing();
    }
}
