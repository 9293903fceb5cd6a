package statistics.simulation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** One relationship lived through, week by week. */
final class Life {

    private final World world;
    private final int number;
    private final Traits traits;
    private final Draws draws;
    private final Trust trust;
    private final Course course;
    private final List<Happening> happenings = new ArrayList<>();
    private final Bonds bonds;
    private final Talks talks;
    private final Trade trade;

    Life(World world, long seed, int number) {
        this.world = world;
        this.number = number;
        draws = new Draws(seed, number);
        traits = Traits.draw(world, draws);
        trust = new Trust(traits.baseline(), world.weeks());
        course = new Course(world);
        Promising promising = new Promising(traits, draws, trust, happenings);
        bonds = new Bonds(world, draws, happenings);
        talks = new Talks(traits, draws, trust, promising, happenings);
        trade = new Trade(traits, draws, trust, promising, happenings);
    }

    SimulatedRelationship live() {
        List<Week> weeks = new ArrayList<>();
        for (int week = traits.startWeek(); week < world.weeks(); week++) {
            live(week);
            weeks.add(new Week(course.stage(), trust.level()));
        }
        bonds.close();
        happenings.sort(Comparator.comparingDouble(Happening::at));
        return new SimulatedRelationship(number, traits, weeks, happenings);
    }

    private void live(int week) {
        LatentStage last = course.stage();
        trust.feelWeek(week);
        if (course.advance(trust.level(), draws)) {
            bonds.move(week * Week.DAYS, last, course.stage());
            if (course.stage() == LatentStage.EXPLORATION) {
                talks.enquire(week);
            }
        }
        Habits habits = Habits.of(world, course.stage(), course.before());
        bonds.live(week, course.stage());
        talks.live(week, course.stage(), habits);
        trade.live(week, course.stage(), habits);
        if (world.surveys()) {
            askForSatisfaction(week);
        }
        trust.endWeek(draws);
    }

    private void askForSatisfaction(int week) {
        LatentStage stage = course.stage();
        boolean asked = stage.isGoingOn() && stage != LatentStage.IN_NOTICE;
        if (asked && draws.chance(.05 * traits.tempo())) {
            double answer = Math.clamp(draws.normal(trust.level(), .12), 0, 1);
            happenings.add(new Happening.Survey(draws.between(week, week + 1) * Week.DAYS, Math.rint(answer * 4) / 4));
        }
    }
}
