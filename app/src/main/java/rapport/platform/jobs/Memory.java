package rapport.platform.jobs;

/**
 * The memory that long work needed, for the machine to have again. The collector alone shrinks the heap only when it is full once more,
 * which for a server that has little to do by day is the next night.
 */
public final class Memory {

    private static final long MUCH = 160L << 20;

    private Memory() {}

    /** To be called when long work is done; a heap that has stayed small is left alone. */
    public static void giveBack() {
        if (Runtime.getRuntime().totalMemory() > MUCH) {
            System.gc();
        }
    }
}
