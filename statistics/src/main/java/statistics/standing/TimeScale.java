package statistics.standing;

/**
 * How fast things age and how long is long: every constant of time in the arithmetic of standing. All are settings of the
 * company; {@link #DEFAULT} holds what Rapport ships with.
 *
 * @param organisationHalfLife after how many days evidence about an organisation weighs half
 * @param personHalfLife after how many days evidence about a person weighs half
 * @param responseHalving after how many working hours our answer is worth half
 * @param replyHalving after how many working hours their answer is worth half
 * @param replyPatience after how many days a message of ours without answer counts as not answered
 * @param complaintPatience after how many days an open complaint counts as not resolved
 * @param silence after how many days without contact a new episode counts as opened by somebody's own initiative
 * @param recent how many days back "lately" reaches when their answers and initiative are compared with before
 * @param before how many days before that the comparison reaches for initiative
 * @param momentumWindow the longest window of momentum in days
 * @param year the days of 12 months: of spend, of people active, of an agreement's remaining time
 * @param openEnded the remaining days an open-ended agreement counts as
 * @param defaultGap the typical gap between exchanges in weeks where fewer than {@code gapsNeeded} relationships show one
 * @param presumedEnded after how many days of silence at least a drifting relationship is presumed to have ended
 * @param trend how many days back a score is compared for its trend
 * @param memory how many days the same new stage must have come out of every live assessment before it is taken
 */
public record TimeScale(
        double organisationHalfLife,
        double personHalfLife,
        double responseHalving,
        double replyHalving,
        double replyPatience,
        double complaintPatience,
        double silence,
        double recent,
        double before,
        double momentumWindow,
        double year,
        double openEnded,
        double defaultGap,
        double presumedEnded,
        double trend,
        double memory) {

    public static final TimeScale DEFAULT =
            new TimeScale(180, 90, 8, 16, 7, 14, 1, 90, 270, 182, 365, 730, 8, 365, 90, 7);

    /** After how many days evidence about a party of this kind weighs half. */
    public double halfLife(PartyKind kind) {
        return kind == PartyKind.PERSON ? personHalfLife : organisationHalfLife;
    }

    /** All of these times, made longer by one factor. */
    public TimeScale times(double factor) {
        return new TimeScale(
                organisationHalfLife * factor,
                personHalfLife * factor,
                responseHalving * factor,
                replyHalving * factor,
                replyPatience * factor,
                complaintPatience * factor,
                silence * factor,
                recent * factor,
                before * factor,
                momentumWindow * factor,
                year * factor,
                openEnded * factor,
                defaultGap * factor,
                presumedEnded * factor,
                trend * factor,
                memory * factor);
    }
}
