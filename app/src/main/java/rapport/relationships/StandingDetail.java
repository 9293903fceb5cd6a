package rapport.relationships;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rapport.platform.text.Text;

/**
 * Everything a page explains about one standing; kept as JSON beside it.
 *
 * @param questions dissolving, awareness, expansion, engagement, in this order
 * @param probabilities of the five stages after None, summing to 1; they decide nothing while the stage is None
 * @param decidedBy probabilities, nothing_yet, notice_given, agreement_cancelled, fraud, ending_recorded, agreement_ran_out
 *     or won_back
 * @param decidingEvent the recorded fact that decided at once
 * @param active probability that exchanges go on, 0..1; null without any
 * @param overdue ρ: the silence since the last exchange in gaps of their own; null without any
 * @param silentDays days since the last exchange; null without any
 * @param usualDays their usual days between exchanges; null without any
 * @param shareOfWallet spend over stated need, 0..1; null when no need is known
 * @param boundMoreThanTrusting commitment is more than 25 points above trust
 * @param noAnswersYet nobody was asked how satisfied they are; the mean stands in
 * @param silenceIsNoSign here silence does not tell whether a relationship ends, so it decides nothing
 * @param otherCurrencies they also pay in currencies that are left out of the input level
 * @param calculative what binds them by calculation: how far agreements reach and how broadly they buy, 0..1 each
 * @param affective what they bring of their own accord: initiative 0..1 (null without contact) and number of referrals
 * @param firstEventAt when it began
 */
public record StandingDetail(
        Score trust,
        Score commitment,
        Score quality,
        List<Question> questions,
        Map<Stage, Double> probabilities,
        String decidedBy,
        @Nullable EventLink decidingEvent,
        @Nullable Double active,
        @Nullable Double overdue,
        @Nullable Integer silentDays,
        @Nullable Integer usualDays,
        @Nullable Double shareOfWallet,
        boolean boundMoreThanTrusting,
        boolean noAnswersYet,
        boolean silenceIsNoSign,
        boolean otherCurrencies,
        Calculative calculative,
        Affective affective,
        int exchanges,
        int twoWayEpisodes,
        int promisesKept,
        int promisesBroken,
        @Nullable Instant firstEventAt) {

    /**
     * One score on 0..100. The value is the start plus the points of all reasons.
     *
     * @param trend points won or lost in 90 days; null when one of the two is not shown
     * @param start where one stands of whom nothing is known: the average of the peers
     * @param coverage share of the weights of the indicators with evidence, 0..1
     * @param lastEvidence the day of the newest evidence
     * @param reasons the largest first
     */
    public record Score(
            ScoreState state,
            double value,
            double low,
            double high,
            @Nullable Double trend,
            double start,
            double coverage,
            @Nullable LocalDate lastEvidence,
            List<Reason> reasons) {

        /** How many reasons stand on the page before the rest is one line. */
        private static final int SHOWN = 4;

        public boolean isShown() {
            return state == ScoreState.SHOWN;
        }

        public List<Reason> largest() {
            return reasons.subList(0, Math.min(SHOWN, reasons.size()));
        }

        public List<Reason> smaller() {
            return reasons.subList(Math.min(SHOWN, reasons.size()), reasons.size());
        }

        public double smallerPoints() {
            return smaller().stream().mapToDouble(Reason::points).sum();
        }
    }

    /**
     * What one indicator does to a score.
     *
     * @param indicator its name in lower case (promise, response …); for quality trust, commitment, satisfaction
     * @param points signed
     * @param events the events behind it with the largest contributions of their own
     */
    public record Reason(String indicator, double points, Text text, List<EventLink> events) {

        public static final Comparator<Reason> LARGEST_FIRST = Comparator.comparingDouble(
                        (Reason reason) -> -Math.abs(reason.points()))
                .thenComparing(Reason::indicator);
    }

    /**
     * An event and what it alone brings: the score with it minus the score without it.
     *
     * @param kind promise, interaction, order, deal, complaint, satisfaction, agreement, joint_goal, ending or party
     * @param points null when its contribution is not asked for
     */
    public record EventLink(String kind, UUID id, @Nullable Double points) {}

    /**
     * The answer to one question of the stage decision.
     *
     * @param key dissolving, awareness, expansion or engagement
     * @param probability of yes, 0..1
     * @param terms what the log-odds of yes are made of; before the rung below caps them
     */
    public record Question(String key, double probability, List<Term> terms) {

        public boolean isAnsweredYes() {
            return probability >= 0.5;
        }
    }

    /** One term: its coefficient times the value of a fact. */
    public record Term(String name, double coefficient, double value, Text text) {

        public double product() {
            return coefficient * value;
        }
    }

    public record Calculative(double agreement, double productBreadth) {}

    public record Affective(@Nullable Double initiative, int referrals) {}
}
