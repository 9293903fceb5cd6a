package statistics.standing;

import java.util.List;

/** A relationship in the making; times are days before {@link #NOW}, so that 0.5 is noon of that very day. */
final class Past {

    static final int TODAY = 20_000;
    static final Moment NOW = Moment.endOf(TODAY);

    private final History.Builder history;
    private int id;
    private int episodes;

    private Past(History.Builder history) {
        this.history = history;
    }

    static Past customer() {
        return of(Role.CUSTOMER);
    }

    static Past of(Role role) {
        return new Past(History.of(role, PartyKind.ORGANISATION));
    }

    static double at(double daysAgo) {
        return NOW.at() - daysAgo;
    }

    private static int day(double daysAgo) {
        return (int) Math.floor(at(daysAgo) - 1e-9);
    }

    Past add(Event event) {
        history.add(event);
        return this;
    }

    int nextId() {
        return id++;
    }

    Past order(double daysAgo) {
        return order(daysAgo, Double.NaN);
    }

    Past order(double daysAgo, double value, Integer... categories) {
        return add(new Exchange(nextId(), at(daysAgo), day(daysAgo), value, List.of(categories)));
    }

    Past cancelledOrder(double daysAgo, double cancelledDaysAgo, double value, Integer... categories) {
        return add(new Exchange(nextId(), at(daysAgo), day(daysAgo), value, List.of(categories), at(cancelledDaysAgo)));
    }

    Past orders(double... daysAgo) {
        for (double each : daysAgo) {
            order(each);
        }
        return this;
    }

    Past promise(double dueDaysAgo, double fulfilledDaysAgo, int severity) {
        double due = at(dueDaysAgo);
        return add(new Promise(nextId(), due - 10, due, at(fulfilledDaysAgo), Double.NaN, severity));
    }

    Past kept(double daysAgo) {
        return promise(daysAgo, daysAgo, 1);
    }

    Past broken(double daysAgo) {
        return promise(daysAgo, Double.NaN, 1);
    }

    /** A message of theirs, answered after so many hours around the clock; NaN if never. */
    Past askedUs(double daysAgo, double hours) {
        return add(new Message(nextId(), at(daysAgo), true, at(daysAgo) + hours / 24));
    }

    Past askedThem(double daysAgo, double hours) {
        return add(new Message(nextId(), at(daysAgo), false, at(daysAgo) + hours / 24));
    }

    Past complaint(double daysAgo, int severity, double resolvedDaysAgo) {
        return add(Complaint.of(nextId(), at(daysAgo), severity, at(resolvedDaysAgo)));
    }

    Past answer(double daysAgo, SurveyAnswer.Scale scale, double answer) {
        return add(new SurveyAnswer(nextId(), at(daysAgo), scale, answer));
    }

    /** A call: two-way by itself, an episode of its own. */
    Past call(double daysAgo, boolean openedByThem) {
        return contact(daysAgo, episodes++, openedByThem, true, openedByThem, false, 1);
    }

    Past mail(double daysAgo, int episode, boolean inbound) {
        return contact(daysAgo, episode, inbound, false, inbound, false, 1);
    }

    Past contact(
            double daysAgo,
            int episode,
            boolean inbound,
            boolean twoWay,
            boolean openedByThem,
            boolean candid,
            int person) {
        episodes = Math.max(episodes, episode + 1);
        return add(new Contact(
                nextId(),
                at(daysAgo),
                day(daysAgo),
                episode,
                inbound,
                twoWay,
                openedByThem,
                candid,
                false,
                false,
                List.of(person)));
    }

    Past agreement(double signedDaysAgo, double endsInDays) {
        return add(new Agreement(nextId(), at(signedDaysAgo), at(-endsInDays), Double.NaN, Double.NaN));
    }

    Past fact(double daysAgo, HardEvidence.Fact fact) {
        return add(new HardEvidence(nextId(), at(daysAgo), fact));
    }

    History history() {
        return history.build();
    }

    Standing standing() {
        return standing(Constants.none(TimeScale.DEFAULT));
    }

    Standing standing(Constants constants) {
        return new Assessor(TimeScale.DEFAULT, WorkingTime.ROUND_THE_CLOCK, StageWeights.DEFAULT, constants)
                .assess(history(), NOW);
    }

    double value(Indicator indicator) {
        return standing().reading(indicator).value();
    }
}
