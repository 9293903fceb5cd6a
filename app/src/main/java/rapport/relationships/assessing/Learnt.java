package rapport.relationships.assessing;

import statistics.standing.StageWeights;

/**
 * Weights that the company's own past has been asked for.
 *
 * @param weights those it taught, or the usual ones where it taught none better
 * @param at when, in days since 1970-01-01T00:00Z
 */
record Learnt(StageWeights weights, double at) {

    /** What holds before anything was learnt. */
    static final Learnt NOTHING = new Learnt(StageWeights.DEFAULT, Double.NEGATIVE_INFINITY);
}
