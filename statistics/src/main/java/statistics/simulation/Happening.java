package statistics.simulation;

/** Something that was seen of a made-up relationship, in enough detail to write it down as a company would. */
public sealed interface Happening {

    /** When, in days since the world began; what it leads to may lie after the world's end. */
    double at();

    /**
     * A message that wants an answer.
     *
     * @param number counts the contacts of the relationship from 0
     * @param openedByThem whether they wrote it, else we did
     * @param enquiry whether it is the enquiry that a relationship begins, or begins anew, with
     * @param answerHours the working hours until the other side answered; NaN if it never did
     * @param person which of their people, from 0
     * @param candid whether they shared plans or gave feedback in it
     */
    record Contact(
            double at,
            int number,
            boolean openedByThem,
            boolean enquiry,
            double answerHours,
            int person,
            boolean candid)
            implements Happening {

        public boolean isAnswered() {
            return !Double.isNaN(answerHours);
        }
    }

    /**
     * An order of theirs.
     *
     * @param number counts the orders of the relationship from 0
     * @param value in units of an ordinary first order
     * @param category which product category, from 0
     */
    record Order(double at, int number, double value, int category) implements Happening {}

    /**
     * A promise of ours, always fulfilled in the end.
     *
     * @param reason what it was made for
     * @param number of the order or contact it was made for
     * @param due when it is due
     * @param fulfilled when it was fulfilled; after due it was broken
     * @param severity 1 or 2
     */
    record Promise(double at, Reason reason, int number, double due, double fulfilled, int severity)
            implements Happening {

        /** What a promise was made for. */
        public enum Reason {
            DELIVERY,
            TASK
        }

        public boolean isKept() {
            return fulfilled <= due;
        }
    }

    /**
     * A complaint about an order.
     *
     * @param order number of the order
     * @param severity 1, 2 or 4
     * @param resolved when it was resolved; NaN if never
     */
    record Complaint(double at, int order, int severity, double resolved) implements Happening {

        public boolean isResolved() {
            return !Double.isNaN(resolved);
        }
    }

    /** Their answer to a survey: 0, ¼, ½, ¾ or 1. */
    record Survey(double at, double answer) implements Happening {}

    /** An agreement signed or renewed, in force until its end. */
    record Agreement(double at, double end) implements Happening {}

    /**
     * A goal set together.
     *
     * @param until when the relationship ended, and the goal with it; infinite while it goes on
     */
    record Goal(double at, double until) implements Happening {}

    /** They told us that they want to leave. */
    record Notice(double at) implements Happening {}

    /** They took it back. */
    record NoticeWithdrawn(double at) implements Happening {}

    /** The ending was recorded; most endings are not. */
    record Ending(double at) implements Happening {}
}
