package statistics.standing;

import java.util.Arrays;
import java.util.List;

/** The indicators of one relationship, compared with its peers. */
final class Readings {

    private final Reading[] all = new Reading[Indicator.values().length];

    private Readings(Observation seen, Peers peers) {
        for (Indicator indicator : Indicator.values()) {
            all[indicator.ordinal()] = Reading.missing(indicator, peers.mean(indicator));
        }
        ratio(Indicator.PROMISE, seen.promises().tally());
        ratio(Indicator.RESPONSE, seen.replies().tally());
        ratio(Indicator.RESOLUTION, seen.complaints().tally());
        ratio(Indicator.SATISFACTION, seen.satisfaction());
        ratio(Indicator.RECIPROCITY, seen.dialogue().reciprocity());
        ratio(Indicator.CANDOUR, seen.dialogue().candour());
        initiation(seen.dialogue().initiation(), peers.openedByThem());
        complaintLoad(seen, peers);
        input(seen, peers);
        trade(seen.trade());
        durability(seen, peers);
    }

    static Readings of(Observation seen, Peers peers) {
        return new Readings(seen, peers);
    }

    private void ratio(Indicator indicator, Tally tally) {
        if (tally.count() > 0) {
            set(indicator, tally.drawnTo(mean(indicator), indicator.pull()), tally.weight(), tally.count());
        }
    }

    private void initiation(Tally tally, double mean) {
        if (tally.count() > 0) {
            double share = tally.drawnTo(mean, Indicator.INITIATION.pull());
            set(Indicator.INITIATION, Initiation.value(share), tally.weight(), tally.count());
        }
    }

    private void complaintLoad(Observation seen, Peers peers) {
        int count = seen.exposures() + seen.complaints().count();
        if (peers.anyComplaint() && count > 0) {
            double pull = Indicator.COMPLAINT_LOAD.pull();
            double rate = (seen.complaints().load() + pull * peers.complaintRate()) / (seen.exposure() + pull);
            set(Indicator.COMPLAINT_LOAD, Math.exp(-pull * rate), seen.exposure(), count);
        }
    }

    private void input(Observation seen, Peers peers) {
        if (seen.inputs() > 0) {
            set(Indicator.INPUT, peers.rank(seen.input()), 0, seen.inputs());
        }
    }

    private void trade(Trade trade) {
        if (trade.categorised() > 0) {
            set(Indicator.PRODUCT_BREADTH, Breadth.of(trade.categories()), 0, trade.categorised());
        }
        if (trade.gaps() >= Regularity.FEWEST_GAPS) {
            set(Indicator.REGULARITY, Regularity.value(trade), trade.gaps(), trade.gaps());
        }
    }

    private void durability(Observation seen, Peers peers) {
        double reach = seen.bonds().reach();
        Course course = seen.life().course();
        double alive = course.active(peers.signsOfLife());
        double value = Durability.value(alive, reach);
        if (!Double.isNaN(value)) {
            int weight = alive >= reach ? course.repeats() : 0;
            set(
                    Indicator.DURABILITY,
                    value,
                    weight,
                    course.events() + seen.bonds().inForce());
        }
    }

    private void set(Indicator indicator, double value, double weight, int count) {
        all[indicator.ordinal()] = new Reading(indicator, value, mean(indicator), weight, count);
    }

    private double mean(Indicator indicator) {
        return all[indicator.ordinal()].mean();
    }

    Reading get(Indicator indicator) {
        return all[indicator.ordinal()];
    }

    /** The value, or something else where there is no evidence. */
    double valueOr(Indicator indicator, double otherwise) {
        Reading reading = get(indicator);
        return reading.hasEvidence() ? reading.value() : otherwise;
    }

    List<Reading> list() {
        return Arrays.asList(all);
    }
}
