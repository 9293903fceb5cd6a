package statistics.simulation;

import java.util.List;
import statistics.simulation.Happening.Agreement;
import statistics.simulation.Happening.Complaint;
import statistics.simulation.Happening.Contact;
import statistics.simulation.Happening.Ending;
import statistics.simulation.Happening.Goal;
import statistics.simulation.Happening.Notice;
import statistics.simulation.Happening.NoticeWithdrawn;
import statistics.simulation.Happening.Order;
import statistics.simulation.Happening.Promise;
import statistics.simulation.Happening.Survey;
import statistics.standing.Exchange;
import statistics.standing.HardEvidence;
import statistics.standing.HardEvidence.Fact;
import statistics.standing.History;
import statistics.standing.JointWork;
import statistics.standing.Message;
import statistics.standing.Moment;
import statistics.standing.PartyKind;
import statistics.standing.Role;
import statistics.standing.SurveyAnswer;
import statistics.standing.WorkingTime;

/**
 * Writes a made-up relationship down the way the arithmetic of standing reads it: a customer, an organisation, in UTC.
 *
 * @param firstDay the day the world begins, in days since 1970-01-01
 */
public record Ledger(int firstDay) {

    private static final double HOURS_A_WEEK = 40;
    private static final double HOURS_A_DAY = HOURS_A_WEEK / Week.DAYS;

    /** 40 hours a week, spread evenly: what happens in a made-up week happens at any time of it. */
    public static final WorkingTime WORKING_TIME = (from, to) -> (to - from) * HOURS_A_DAY;

    /** All that happened, also what lies after the end of the world. */
    public History history(SimulatedRelationship relationship) {
        Writing writing = new Writing();
        relationship.happenings().forEach(writing::add);
        return writing.history.build();
    }

    /** The end of the world's last day. */
    public Moment end(World world) {
        return Moment.endOf(firstDay + (int) world.length() - 1);
    }

    private double instant(double at) {
        return firstDay + at;
    }

    private int day(double at) {
        return (int) Math.floor(instant(at));
    }

    private final class Writing {

        private final History.Builder history = History.of(Role.CUSTOMER, PartyKind.ORGANISATION);
        private int id;

        void add(Happening happening) {
            id++;
            double at = instant(happening.at());
            switch (happening) {
                case Contact contact -> add(contact);
                case Order order ->
                    history.add(new Exchange(id, at, day(order.at()), order.value(), List.of(order.category())));
                case Promise promise -> add(promise);
                case Complaint complaint ->
                    history.add(statistics.standing.Complaint.of(
                            id, at, complaint.severity(), instant(complaint.resolved())));
                case Survey survey ->
                    history.add(new SurveyAnswer(id, at, SurveyAnswer.Scale.CSAT, 1 + 4 * survey.answer()));
                case Agreement agreement ->
                    history.add(new statistics.standing.Agreement(
                            id, at, instant(agreement.end()), Double.NaN, Double.NaN));
                case Goal goal -> history.add(new JointWork(id, at, until(goal)));
                case Notice notice -> history.add(new HardEvidence(id, at, Fact.NOTICE_GIVEN));
                case NoticeWithdrawn withdrawn -> history.add(new HardEvidence(id, at, Fact.NOTICE_WITHDRAWN));
                case Ending ending -> history.add(new HardEvidence(id, at, Fact.ENDED));
            }
        }

        private double until(Goal goal) {
            return goal.until() == Double.POSITIVE_INFINITY ? Double.NaN : instant(goal.until());
        }

        private void add(Promise promise) {
            history.add(new statistics.standing.Promise(
                    id,
                    instant(promise.at()),
                    instant(promise.due()),
                    instant(promise.fulfilled()),
                    Double.NaN,
                    promise.severity()));
        }

        private void add(Contact contact) {
            boolean theirs = contact.openedByThem();
            double answered = contact.at() + contact.answerHours() / HOURS_A_DAY;
            history.add(new Message(id, instant(contact.at()), theirs, instant(answered)));
            // What they share, they share in the message that is theirs: the first or the answer.
            add(contact, contact.at(), theirs, theirs && contact.candid());
            if (contact.isAnswered()) {
                id++;
                add(contact, answered, !theirs, !theirs && contact.candid());
            }
        }

        private void add(Contact contact, double at, boolean inbound, boolean candid) {
            history.add(new statistics.standing.Contact(
                    id,
                    instant(at),
                    day(at),
                    contact.number(),
                    inbound,
                    false,
                    contact.openedByThem(),
                    candid,
                    false,
                    false,
                    List.of(contact.person())));
        }
    }
}
