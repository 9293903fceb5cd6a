package statistics.standing;

import java.util.List;

/**
 * A history made ready for looking at it as of many moments: everything that does not depend on now is worked out once.
 *
 * @param history all events
 * @param talk the contacts and their episodes
 * @param goods the exchanges as days and categories
 * @param beats the days that count as exchanges in this role
 * @param firstCancellation when the first of the exchanges was cancelled; positive infinity if none was
 * @param answeredAfter per message of the history the working hours after which it was answered, 0 if it never was
 */
record Timeline(History history, Talk talk, Goods goods, Days beats, double firstCancellation, double[] answeredAfter) {

    static Timeline of(History history, Settings settings) {
        return of(
                history,
                Talk.of(history.contacts(), settings.times().silence()),
                Goods.of(history.exchanges()),
                answeredAfter(history.messages(), settings.hours()));
    }

    private static Timeline of(History history, Talk talk, Goods goods, double[] answeredAfter) {
        Days beats = history.role().isExchanging()
                ? goods.days()
                : Days.ofExchangesAndEpisodes(history.exchanges(), talk.episodes());
        double firstCancellation = history.exchanges().stream()
                .mapToDouble(Exchange::cancelled)
                .filter(at -> !Double.isNaN(at))
                .min()
                .orElse(Double.POSITIVE_INFINITY);
        return new Timeline(history, talk, goods, beats, firstCancellation, answeredAfter);
    }

    /** As it is known at that moment: without the exchanges that were cancelled by then. */
    Timeline asOf(Moment now) {
        if (firstCancellation > now.at()) {
            return this;
        }
        History known = history.withoutCancelled(now.at());
        return of(known, talk, Goods.of(known.exchanges()), answeredAfter);
    }

    /** The same without everything that carries this id; what the id has no part in is not worked out again. */
    Timeline without(int id, Settings settings) {
        History rest = history.without(id);
        boolean sameTalk = rest.contacts().size() == history.contacts().size();
        boolean sameGoods = rest.exchanges().size() == history.exchanges().size();
        boolean sameMessages = rest.messages().size() == history.messages().size();
        return of(
                rest,
                sameTalk ? talk : Talk.of(rest.contacts(), settings.times().silence()),
                sameGoods ? goods : Goods.of(rest.exchanges()),
                sameMessages ? answeredAfter : answeredAfter(rest.messages(), settings.hours()));
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

    /** When the first event was; positive infinity without any. */
    double firstEvent() {
        double first = Double.POSITIVE_INFINITY;
        for (List<? extends Event> events : List.of(
                talk.contacts(),
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
