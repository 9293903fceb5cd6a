package statistics.standing;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** Relationships of all sorts, from a seed. */
final class AnyHistory {

    static final int SPAN = 900;

    private final RandomGenerator random;
    private final Past past;
    private int episode;

    private AnyHistory(RandomGenerator random) {
        this.random = random;
        this.past = Past.customer();
    }

    static RandomGenerator random(long seed) {
        return new SplittableRandom(seed);
    }

    static List<History> several(RandomGenerator random, int count) {
        List<History> histories = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            histories.add(any(random));
        }
        return histories;
    }

    /** With hard evidence in one case of three. */
    static History any(RandomGenerator random) {
        AnyHistory any = new AnyHistory(random);
        any.softEvents();
        if (random.nextInt(3) == 0) {
            any.hardEvents();
        }
        return any.past.history();
    }

    static History withoutHardEvidence(RandomGenerator random) {
        AnyHistory any = new AnyHistory(random);
        any.softEvents();
        return any.past.history();
    }

    private double daysAgo() {
        // One event in eight lies in the future of the moment asked for.
        return SPAN * (random.nextDouble() * 8 - 1) / 7;
    }

    /** A time after a given one, or never. */
    private double later(double daysAgo, double within) {
        return random.nextInt(4) == 0 ? Double.NaN : daysAgo - within * random.nextDouble();
    }

    private int severity() {
        return 1 << random.nextInt(3);
    }

    private void softEvents() {
        for (int i = random.nextInt(12); i > 0; i--) {
            past.order(daysAgo(), 10 * random.nextInt(50), random.nextInt(5), random.nextInt(5));
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            double at = daysAgo();
            past.cancelledOrder(at, at - 100 * random.nextDouble(), 10 * random.nextInt(50), random.nextInt(5));
        }
        for (int i = random.nextInt(15); i > 0; i--) {
            double due = daysAgo();
            past.promise(due, later(due + 10, 20), severity());
        }
        for (int i = random.nextInt(10); i > 0; i--) {
            past.askedUs(daysAgo(), random.nextInt(5) == 0 ? Double.NaN : 60 * random.nextDouble());
            past.askedThem(daysAgo(), random.nextInt(3) == 0 ? Double.NaN : 200 * random.nextDouble());
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            double at = daysAgo();
            past.complaint(at, severity(), later(at, 40));
            past.answer(daysAgo(), SurveyAnswer.Scale.NPS, random.nextInt(11));
        }
        for (int i = random.nextInt(20); i > 0; i--) {
            contacts();
        }
        if (random.nextInt(3) == 0) {
            double end = random.nextBoolean() ? Double.NaN : Past.at(daysAgo() - SPAN / 2.0);
            past.add(new Agreement(past.nextId(), Past.at(daysAgo()), end, Double.NaN, Double.NaN));
            past.add(new JointWork(past.nextId(), Past.at(daysAgo()), Double.NaN));
        }
    }

    private void contacts() {
        boolean theirs = random.nextBoolean();
        double opened = daysAgo();
        int person = random.nextInt(4);
        past.contact(opened, ++episode, theirs, random.nextInt(3) == 0, theirs, random.nextInt(4) == 0, person);
        if (random.nextBoolean()) {
            double answered = opened - 20 * random.nextDouble();
            past.contact(answered, episode, !theirs, false, theirs, random.nextInt(4) == 0, person);
        }
    }

    private void hardEvents() {
        HardEvidence.Fact[] facts = HardEvidence.Fact.values();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            past.fact(daysAgo(), facts[random.nextInt(facts.length)]);
        }
        if (random.nextBoolean()) {
            double signed = Past.at(daysAgo());
            double cancelled = signed + 200 * random.nextDouble();
            past.add(new Agreement(past.nextId(), signed, Double.NaN, cancelled, cancelled + 90));
        }
    }
}
