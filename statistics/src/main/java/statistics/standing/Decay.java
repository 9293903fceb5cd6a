package statistics.standing;

/** How much evidence weighs by its age: half after each half-life. */
record Decay(double now, double halfLife) {

    static Decay of(TimeScale times, PartyKind kind, Moment now) {
        return new Decay(now.at(), times.halfLife(kind));
    }

    double weight(double at) {
        return halving(now - at, halfLife);
    }

    /** One half to the power of {@code time/half}. */
    static double halving(double time, double half) {
        return Math.exp(-Math.log(2) * time / half);
    }
}
