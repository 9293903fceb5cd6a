package statistics.measures;

import statistics.purchase.PurchaseHistory;

/** Ways to rank customers without any model. A model that ranks no better than these is not worth its trouble. */
public enum Baseline {
    /** Who bought last comes first. */
    RECENCY {
        @Override
        public double score(PurchaseHistory history) {
            return -history.silence();
        }
    },
    /** Who bought most often comes first, of those who bought equally often who bought last. */
    FREQUENCY_THEN_RECENCY {
        @Override
        public double score(PurchaseHistory history) {
            // Below 1, so that no recency makes up for one purchase.
            return history.repeats() + 1 / (2 + history.silence());
        }
    };

    /** Higher means likelier to buy again; only the order has a meaning. */
    public abstract double score(PurchaseHistory history);
}
