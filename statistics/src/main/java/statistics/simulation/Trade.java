package statistics.simulation;

import java.util.List;
import statistics.simulation.Happening.Complaint;
import statistics.simulation.Happening.Order;
import statistics.simulation.Happening.Promise;

/** What they order, and what goes wrong with it. */
final class Trade {

    private static final double FELT_AFTER = 21;

    private final Traits traits;
    private final Draws draws;
    private final Trust trust;
    private final Promising promising;
    private final List<Happening> happenings;
    private boolean isolatedOrderToCome;
    private int phases;
    private int orders;
    private int categories;

    Trade(Traits traits, Draws draws, Trust trust, Promising promising, List<Happening> happenings) {
        this.traits = traits;
        this.draws = draws;
        this.trust = trust;
        this.promising = promising;
        this.happenings = happenings;
        isolatedOrderToCome = traits.isolatedOrder();
    }

    void live(int week, LatentStage stage, Habits habits) {
        if (stage == LatentStage.NONE && isolatedOrderToCome && draws.chance(.1)) {
            isolatedOrderToCome = false;
            order(week, habits);
        }
        phases += draws.poisson(habits.phases() * habits.orders() * traits.tempo());
        for (; phases >= habits.phases(); phases -= habits.phases()) {
            order(week, habits);
        }
    }

    private void order(int week, Habits habits) {
        double at = draws.between(week, week + 1) * Week.DAYS;
        double value = traits.valueLevel() * draws.logNormal(0, .5) * habits.value();
        happenings.add(new Order(at, orders, value, category(habits)));
        complain(promising.deliver(at, orders));
        orders++;
    }

    private int category(Habits habits) {
        boolean isNew = categories == 0 || draws.chance(habits.newCategory());
        return isNew ? categories++ : draws.pick(categories);
    }

    private void complain(Promise delivery) {
        double doubt = 1 - trust.level();
        if (!draws.chance(.02 + .16 * doubt + (delivery.isKept() ? 0 : .10))) {
            return;
        }
        double at = delivery.at() + draws.between(1, 10);
        int severity = severity();
        double resolved = draws.chance(.75) ? at + draws.between(1, 10) : Double.NaN;
        Complaint complaint = new Complaint(at, delivery.number(), severity, resolved);
        happenings.add(complaint);
        trust.pushAt(delivery.at() + FELT_AFTER, complaint.isResolved() ? .25 : -.6 * severity);
    }

    private int severity() {
        double draw = draws.uniform();
        if (draw < .6) {
            return 1;
        }
        return draw < .9 ? 2 : 4;
    }
}
