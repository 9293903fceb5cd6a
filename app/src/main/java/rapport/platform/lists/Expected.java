package rapport.platform.lists;

/**
 * What is expected of a list over links before it is read. Times are in microseconds: they were found on one machine, and only their
 * proportions count.
 *
 * @param every how many records there are of the kind
 * @param all how many of them meet the conditions that are not over a link
 * @param finding what finding those takes
 * @param met how many meet all conditions
 * @param lead how many links lead to those that meet the condition over the link whose others are the scarcest
 * @param scarcest how many those are
 * @param terms how many conditions are over a link
 * @param links at how many links of a record one has to look
 * @param looking what looking at a record for its linked ones takes
 * @param passing what it takes to find out that a record does not meet the conditions that are not over a link
 * @param isTold whether {@code met} is good enough to be told
 */
record Expected(
        double every,
        double all,
        double finding,
        double met,
        double lead,
        double scarcest,
        int terms,
        double links,
        double looking,
        double passing,
        boolean isTold) {

    /** Is less than this share of what is expected met, or more than so many times of it, it was not foreseen well. */
    private static final double MISJUDGED = 2;

    /** What following a link takes from the others to their records, */
    private static final double FOLLOWING = 1.5;

    /** and looking up the record. */
    private static final double GATHERING = 4;

    /** What passing by a record takes, along an index alone or by looking whether it is among those that are kept. */
    static final double PASSING = 0.4;

    /** What it takes to ask several times instead of once. */
    private static final double ASKING = 3_000;

    /** So many ids a statement may keep. */
    private static final int KEPT = 60_000;

    /** The same after some were tried: {@code share} of those that links lead to meets all conditions. */
    Expected tried(double share) {
        double found = Math.max(1, scarcest * share);
        return new Expected(every, all, finding, found, lead, scarcest, terms, links, looking, passing, agrees(found));
    }

    /** Whether this many instead would be near enough to what is expected. */
    boolean agrees(double many) {
        return many <= met * MISJUDGED && many >= met / MISJUDGED;
    }

    int about() {
        return (int) Math.min(Counts.MOST + 1, met);
    }

    /** At how many records to look for so many that are meant. */
    int lookedAt(int most) {
        return (int) Math.ceil(most * all / met);
    }

    /** At how many links of those. */
    double linksLookedAt(int most) {
        return lookedAt(most) * links;
    }

    /** To gather all that are meant. */
    double gathering() {
        return Math.min(fromLinks(), fromOthers());
    }

    /** Whether what is meant is gathered sooner from its links than from what meets the other conditions. */
    boolean isSoonerFromLinks() {
        return fromLinks() < fromOthers();
    }

    private double fromLinks() {
        return lead * (FOLLOWING + GATHERING) + scarcest * looking * (terms - 1) / terms;
    }

    private double fromOthers() {
        return finding + all * looking;
    }

    /** To look at one record after the other until so many are met that are meant. */
    double looking(int most) {
        int records = lookedAt(most);
        return ASKING + records * looking + Math.min(records * passedBy(), finding);
    }

    /** To look at one record and pass by those that lie between. */
    double lookingAtOne() {
        return looking + passedBy();
    }

    private double passedBy() {
        return every / all * passing;
    }

    /** To keep what links lead to, and pass by records until so many are met that are meant. */
    double keeping(int most) {
        return keeping(most * every / met);
    }

    /** The same to the end of the list. */
    double keepingToTheEnd() {
        return keeping(every);
    }

    private double keeping(double passed) {
        return lead > KEPT ? Double.MAX_VALUE : lead * FOLLOWING + passed * PASSING;
    }
}
