package statistics.standing;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A history made ready for looking at it as of many moments: everything that does not depend on now is worked out once.
 */
final class Timeline {

    private final History history;
    private final List<Contact> contacts;
    private final int[] episodeOf;
    private final List<Episode> episodes;
    private final Days exchangeDays;
    private final Days beats;
    private final double[] answeredAfter;
    private final int[][] categories;
    private final int categoryCount;

    Timeline(History history, Settings settings) {
        this.history = history;
        contacts = history.contacts().stream()
                .filter(contact -> !contact.massMailing())
                .toList();
        episodeOf = new int[contacts.size()];
        episodes = Episode.of(contacts, episodeOf, settings.times().silence());
        exchangeDays = Days.ofExchanges(history.exchanges());
        beats = history.role().isExchanging()
                ? exchangeDays
                : Days.ofExchangesAndEpisodes(history.exchanges(), episodes);
        answeredAfter = answeredAfter(history.messages(), settings.hours());
        categories = new int[history.exchanges().size()][];
        categoryCount = numberCategories();
    }

    private static double[] answeredAfter(List<Message> messages, WorkingTime hours) {
        double[] after = new double[messages.size()];
        for (int i = 0; i < after.length; i++) {
            Message message = messages.get(i);
            boolean answered = message.answered() >= message.at();
            after[i] = answered ? hours.hoursBetween(message.at(), message.answered()) : 0;
        }
        return after;
    }

    private int numberCategories() {
        Map<Integer, Integer> numbers = new HashMap<>();
        for (int i = 0; i < categories.length; i++) {
            categories[i] = history.exchanges().get(i).categories().stream()
                    .mapToInt(category -> numbers.computeIfAbsent(category, unknown -> numbers.size()))
                    .toArray();
        }
        return numbers.size();
    }

    History history() {
        return history;
    }

    /** All contacts but mass mailings, by time. */
    List<Contact> contacts() {
        return contacts;
    }

    /** The number of the episode a contact of {@link #contacts} belongs to. */
    int episodeOf(int contact) {
        return episodeOf[contact];
    }

    /** The episodes, by the time they were opened. */
    List<Episode> episodes() {
        return episodes;
    }

    /** The days with an order, a delivery or a won deal. */
    Days exchangeDays() {
        return exchangeDays;
    }

    /** The days that count as exchanges in this role. */
    Days beats() {
        return beats;
    }

    /** The working hours after which a message of the history was answered, 0 if it never was. */
    double answeredAfter(int message) {
        return answeredAfter[message];
    }

    /** The categories of an exchange of the history, numbered from 0. */
    int[] categories(int exchange) {
        return categories[exchange];
    }

    int categoryCount() {
        return categoryCount;
    }

    /** When the first event was; positive infinity without any. */
    double firstEvent() {
        double first = Double.POSITIVE_INFINITY;
        for (List<? extends Event> events : Arrays.asList(
                contacts,
                history.exchanges(),
                history.promises(),
                history.messages(),
                history.complaints(),
                history.surveyAnswers(),
                history.agreements(),
                history.jointWork(),
                history.hardEvidence())) {
            if (!events.isEmpty()) {
                first = Math.min(first, events.get(0).at());
            }
        }
        return first;
    }
}
