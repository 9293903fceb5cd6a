package statistics.standing;

/**
 * What one indicator says of one relationship.
 *
 * @param indicator which
 * @param value 0..1, already drawn towards the mean as far as evidence is thin; the mean itself when there is none
 * @param mean the mean of the portfolio, 0..1
 * @param weight the effective count of the evidence: its sum of weights, each halved per half-life
 * @param count how many pieces of evidence
 * @param variance of the value
 * @param low lower end of the 90 % interval
 * @param high upper end of the 90 % interval
 */
public record Reading(
        Indicator indicator,
        double value,
        double mean,
        double weight,
        int count,
        double variance,
        double low,
        double high) {

    public boolean hasEvidence() {
        return count >= 1;
    }
}
