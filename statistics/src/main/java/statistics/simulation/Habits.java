package statistics.simulation;

/**
 * What is usual in a stage, before a relationship's own tempo.
 *
 * @param orders order phases per week, divided by {@code phases}
 * @param openedByThem contacts per week
 * @param openedByUs contacts per week
 * @param candour the chance that they share plans in a two-way contact, at middling trust
 * @param newCategory the chance that an order brings a category they never bought
 * @param newPerson people per week who join on their side
 * @param phases how many phases make an order: the more, the more regular
 * @param value what an order is worth against one in exploration
 */
record Habits(
        double orders,
        double openedByThem,
        double openedByUs,
        double candour,
        double newCategory,
        double newPerson,
        int phases,
        double value) {

    private static final Habits NONE = new Habits(0, 0, .08, 0, 0, 0, 1, 1);
    private static final Habits EXPLORATION = new Habits(.05, .20, .20, .10, .15, .010, 1, 1);
    private static final Habits AWARENESS = new Habits(.13, .25, .18, .15, .15, .010, 1, 1.2);
    private static final Habits EXPANSION = new Habits(.26, .40, .22, .30, .40, .035, 2, 1.6);
    private static final Habits ENGAGEMENT = new Habits(.40, .50, .25, .40, .15, .020, 3, 2);

    /** The habits of a stage; one that is coming apart keeps those of the stage held before, fading. */
    static Habits of(World world, LatentStage stage, LatentStage before) {
        return switch (stage) {
            case NONE -> NONE.in(world, 0);
            case EXPLORATION -> EXPLORATION.in(world, .18);
            case AWARENESS -> AWARENESS.in(world, .20);
            case EXPANSION -> EXPANSION.in(world, .22);
            case ENGAGEMENT -> ENGAGEMENT.in(world, .24);
            case DRIFTING -> of(world, before, before).fading(.35, .35, 1);
            case IN_NOTICE -> of(world, before, before).fading(.1, .3, 1);
            case ENDED -> of(world, before, before).fading(0, 0, .15);
        };
    }

    private Habits in(World world, double equalOrders) {
        return new Habits(
                world.equalOrders() ? equalOrders : orders,
                openedByThem * world.contacts(),
                openedByUs * world.contacts(),
                candour,
                newCategory,
                newPerson,
                phases,
                value);
    }

    private Habits fading(double ordersLeft, double theirsLeft, double oursLeft) {
        return new Habits(
                orders * ordersLeft,
                openedByThem * theirsLeft,
                openedByUs * oursLeft,
                candour,
                newCategory,
                newPerson,
                phases,
                value);
    }
}
