package bench.report;

/** Seconds of processor time that Rapport and its database used, both cores together. */
public record Cpu(double rapport, double database) {

    public static final Cpu NONE = new Cpu(0, 0);

    public Cpu plus(Cpu more) {
        return new Cpu(rapport + more.rapport, database + more.database);
    }

    public Cpu since(Cpu before) {
        return new Cpu(rapport - before.rapport, database - before.database);
    }
}
