package rapport.platform.settings;

/**
 * How fast things age and how long is long, as far as a company sets it (topic {@link #TOPIC}). The other constants of time in the
 * arithmetic of standing are not shown.
 *
 * @param organisationHalfLife after how many days evidence about an organisation weighs half
 * @param personHalfLife after how many days evidence about a person weighs half
 * @param responseHalving after how many working hours our answer is worth half
 * @param replyHalving after how many working hours their answer is worth half
 * @param replyPatience after how many days a message of ours without answer counts as not answered
 * @param complaintPatience after how many days an open complaint counts as not resolved
 * @param silence after how many days without contact a new episode counts as somebody's own initiative
 * @param defaultGap the usual gap between exchanges in weeks, where too few relationships show one
 * @param presumedEnded after how many days of silence at least a drifting relationship is presumed to have ended
 * @param memory how many days a new stage must show before it is taken
 */
public record Scales(
        double organisationHalfLife,
        double personHalfLife,
        double responseHalving,
        double replyHalving,
        double replyPatience,
        double complaintPatience,
        double silence,
        double defaultGap,
        double presumedEnded,
        double memory) {

    public static final String TOPIC = "relationships";

    public static final Scales DEFAULT = new Scales(180, 90, 8, 16, 7, 14, 1, 8, 365, 7);
}
