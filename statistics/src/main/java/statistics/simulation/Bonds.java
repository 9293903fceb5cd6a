package statistics.simulation;

import java.util.List;
import statistics.simulation.Happening.Agreement;
import statistics.simulation.Happening.Ending;
import statistics.simulation.Happening.Goal;
import statistics.simulation.Happening.Notice;
import statistics.simulation.Happening.NoticeWithdrawn;

/** What both sides put on record: agreements, goals, notices and endings. */
final class Bonds {

    private static final double AGREEMENT_DAYS = 364;

    private final World world;
    private final Draws draws;
    private final List<Happening> happenings;
    private double agreementEnd = Double.NaN;
    private double goalSince = Double.NaN;
    private boolean noticeGiven;

    Bonds(World world, Draws draws, List<Happening> happenings) {
        this.world = world;
        this.draws = draws;
        this.happenings = happenings;
    }

    void move(double at, LatentStage from, LatentStage to) {
        switch (to) {
            case ENGAGEMENT -> engage(at);
            case IN_NOTICE -> giveNotice(at);
            case ENDED -> end(at, from);
            default -> withdrawNotice(at);
        }
    }

    /** An agreement that ran out is renewed before long, as long as they are engaged. */
    void live(int week, LatentStage stage) {
        double start = week * Week.DAYS;
        if (stage == LatentStage.ENGAGEMENT && agreementEnd < start + Week.DAYS && draws.chance(.8)) {
            sign(Math.max(start, agreementEnd));
        }
    }

    /** The world is over. */
    void close() {
        endGoal(Double.POSITIVE_INFINITY);
    }

    private void engage(double at) {
        withdrawNotice(at);
        boolean inForce = agreementEnd > at;
        if (world.agreements() && !inForce && draws.chance(.7)) {
            sign(at);
        }
        if (Double.isNaN(goalSince) && draws.chance(.4)) {
            goalSince = at;
        }
    }

    private void sign(double at) {
        agreementEnd = at + AGREEMENT_DAYS;
        happenings.add(new Agreement(at, agreementEnd));
    }

    private void giveNotice(double at) {
        if (draws.chance(.6)) {
            noticeGiven = true;
            happenings.add(new Notice(at));
        }
    }

    private void withdrawNotice(double at) {
        if (noticeGiven) {
            noticeGiven = false;
            happenings.add(new NoticeWithdrawn(at));
        }
    }

    private void end(double at, LatentStage from) {
        if (draws.chance(from == LatentStage.IN_NOTICE ? .6 : .15)) {
            happenings.add(new Ending(at));
        }
        noticeGiven = false;
        endGoal(at);
    }

    private void endGoal(double at) {
        if (!Double.isNaN(goalSince)) {
            happenings.add(new Goal(goalSince, at));
            goalSince = Double.NaN;
        }
    }
}
