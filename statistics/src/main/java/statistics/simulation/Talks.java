package statistics.simulation;

import java.util.List;
import statistics.simulation.Happening.Contact;

/** The messages that go back and forth, and the people on their side who write them. */
final class Talks {

    private final Traits traits;
    private final Draws draws;
    private final Trust trust;
    private final Promising promising;
    private final List<Happening> happenings;
    private int contacts;
    private int people = 1;

    Talks(Traits traits, Draws draws, Trust trust, Promising promising, List<Happening> happenings) {
        this.traits = traits;
        this.draws = draws;
        this.trust = trust;
        this.promising = promising;
        this.happenings = happenings;
    }

    /** They open a relationship, for the first time or anew. */
    void enquire(int week) {
        theyWrite(week, Habits.of(World.STANDARD, LatentStage.EXPLORATION, LatentStage.EXPLORATION), true);
    }

    void live(int week, LatentStage stage, Habits habits) {
        if (stage.isGoingOn() && draws.chance(habits.newPerson() * traits.tempo())) {
            people++;
        }
        for (int i = draws.poisson(habits.openedByThem() * traits.tempo()); i > 0; i--) {
            theyWrite(week, habits, false);
        }
        for (int i = draws.poisson(habits.openedByUs() * traits.tempo()); i > 0; i--) {
            weWrite(week, stage, habits);
        }
    }

    private void theyWrite(int week, Habits habits, boolean enquiry) {
        double hours = traits.answerHours() * draws.logNormal(0, .7);
        trust.push(.04 * (StrictMath.pow(2, -hours / 8) - .5));
        add(week, true, enquiry, hours, habits);
    }

    private void weWrite(int week, LatentStage stage, Habits habits) {
        add(week, false, false, draws.chance(chanceOfAnswer(stage)) ? theirHours(stage) : Double.NaN, habits);
    }

    private double chanceOfAnswer(LatentStage stage) {
        double willing = .35 + .6 * trust.level();
        return switch (stage) {
            case NONE -> 0;
            case DRIFTING, IN_NOTICE -> willing * .6;
            case ENDED -> willing * .1;
            default -> willing;
        };
    }

    private double theirHours(LatentStage stage) {
        double hours = 16 * draws.logNormal(-.8 * (trust.level() - .5), .8);
        return stage.isDissolving() ? hours * 3 : hours;
    }

    private void add(int week, boolean openedByThem, boolean enquiry, double hours, Habits habits) {
        double at = draws.between(week, week + 1) * Week.DAYS;
        boolean twoWay = !Double.isNaN(hours);
        boolean candid = twoWay && draws.chance(habits.candour() * (.4 + 1.2 * trust.level()));
        happenings.add(new Contact(at, contacts, openedByThem, enquiry, hours, draws.pick(people), candid));
        // Only none at all has no candour; outside it a contact may leave us with something to do.
        if (habits.candour() > 0 && draws.chance(.25)) {
            promising.doTask(at, contacts);
        }
        contacts++;
    }
}
