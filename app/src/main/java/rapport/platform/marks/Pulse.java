package rapport.platform.marks;

import java.util.List;

/**
 * Contacts by week as bars on both sides of a line: above it they came to us, below it we went to them.
 *
 * @param theirs the bars above as an SVG path
 * @param ours the bars below as an SVG path
 * @param theirWeeks weeks with contact from them
 * @param ourWeeks weeks with contact from us
 */
public record Pulse(int width, int height, String theirs, String ours, int weeks, int theirWeeks, int ourWeeks) {

    /** Where a pulse stands decides the size of its bars. */
    public enum Size {
        /** A cell of a list. */
        CELL(2, 1, 26),
        /** A line of the rail. */
        LINE(5, 2, 20),
        /** A panel of its own. */
        PANEL(7, 3, 72);

        private final int bar;
        private final int gap;
        private final int height;

        Size(int bar, int gap, int height) {
            this.bar = bar;
            this.gap = gap;
            this.height = height;
        }
    }

    private static final double LEAST = 1.5;
    // Below this many contacts in the best week a bar does not reach its full height, so that one call does not look
    // like many.
    private static final int FULL = 4;

    /**
     * @param weeks per week the contacts that they opened and those that we opened, in turn, oldest week first
     */
    public static Pulse of(List<Integer> weeks, Size size) {
        int[] theirs = new int[weeks.size() / 2];
        int[] ours = new int[weeks.size() / 2];
        for (int week = 0; week < theirs.length; week++) {
            theirs[week] = weeks.get(2 * week);
            ours[week] = weeks.get(2 * week + 1);
        }
        return of(theirs, ours, size);
    }

    /**
     * @param theirs contacts a week that they opened, oldest week first
     * @param ours contacts a week that we opened, as many weeks
     */
    public static Pulse of(int[] theirs, int[] ours, Size size) {
        if (theirs.length != ours.length) {
            throw new IllegalArgumentException(theirs.length + " weeks of theirs, " + ours.length + " of ours");
        }
        double middle = size.height / 2.0;
        double unit = (middle - LEAST) / Math.max(FULL, Math.max(most(theirs), most(ours)));
        StringBuilder up = new StringBuilder();
        StringBuilder down = new StringBuilder();
        for (int week = 0; week < theirs.length; week++) {
            int x = week * (size.bar + size.gap);
            double above = Math.max(LEAST, theirs[week] * unit);
            append(up, theirs[week], x, middle - 1 - above, size.bar, above);
            append(down, ours[week], x, middle + 1, size.bar, Math.max(LEAST, ours[week] * unit));
        }
        int width = Math.max(1, theirs.length * (size.bar + size.gap) - size.gap);
        return new Pulse(
                width, size.height, up.toString(), down.toString(), theirs.length, weeksIn(theirs), weeksIn(ours));
    }

    public int middle() {
        return height / 2;
    }

    /** A bar with corners rounded by at most one unit. */
    private static void append(StringBuilder path, int contacts, int x, double y, int bar, double height) {
        if (contacts == 0) {
            return;
        }
        double corner = Math.min(1, height / 2);
        String r = Tenths.of(corner);
        String across = Tenths.of(bar - 2);
        String along = Tenths.of(height - 2 * corner);
        path.append('M').append(x).append(' ').append(Tenths.of(y + corner));
        path.append("a1 ").append(r).append(" 0 0 1 1-").append(r).append('h').append(across);
        path.append("a1 ").append(r).append(" 0 0 1 1 ").append(r).append('v').append(along);
        path.append("a1 ").append(r).append(" 0 0 1-1 ").append(r).append("h-").append(across);
        path.append("a1 ").append(r).append(" 0 0 1-1-").append(r).append('z');
    }

    private static int most(int[] contacts) {
        int most = 0;
        for (int n : contacts) {
            most = Math.max(most, n);
        }
        return most;
    }

    private static int weeksIn(int[] contacts) {
        int weeks = 0;
        for (int n : contacts) {
            weeks += n > 0 ? 1 : 0;
        }
        return weeks;
    }
}
