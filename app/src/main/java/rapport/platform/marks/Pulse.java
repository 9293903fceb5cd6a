package rapport.platform.marks;

import java.util.List;

/**
 * Contacts by week as bars on both sides of a line: above it they came to us, below it we went to them.
 *
 * @param thin whether the bars are lines to be drawn with round ends, else they are areas: a list has a thousand of them
 * @param theirs the bars above as an SVG path
 * @param ours the bars below as an SVG path
 * @param weeks how many weeks it shows
 * @param theirWeeks weeks with contact from them
 * @param ourWeeks weeks with contact from us
 */
public record Pulse(
        int width, int height, boolean thin, String theirs, String ours, int weeks, int theirWeeks, int ourWeeks) {

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

        private boolean isThin() {
            return bar == 2;
        }
    }

    private static final double LEAST = 1.5;
    // Below this many contacts in the best week a bar does not reach its full height, so that one call does not look
    // like many.
    private static final int FULL = 4;

    /** @param contacts two numbers a week, the oldest week first: contacts that came to us, contacts that went to them */
    public static Pulse of(List<Integer> contacts) {
        return of(contacts, Size.CELL);
    }

    /** @param contacts as above */
    public static Pulse of(List<Integer> contacts, Size size) {
        if (contacts.size() % 2 != 0) {
            throw new IllegalArgumentException("a week has two numbers, but there are " + contacts.size());
        }
        int weeks = contacts.size() / 2;
        double middle = size.height / 2.0;
        double least = size.isThin() ? size.bar : LEAST;
        double unit = (middle - LEAST) / contacts.stream().reduce(FULL, Math::max);
        StringBuilder up = new StringBuilder();
        StringBuilder down = new StringBuilder();
        int theirWeeks = 0;
        int ourWeeks = 0;
        for (int week = 0; week < weeks; week++) {
            int theirs = contacts.get(2 * week);
            int ours = contacts.get(2 * week + 1);
            int x = week * (size.bar + size.gap);
            if (theirs > 0) {
                double above = Math.max(least, theirs * unit);
                append(up, x, middle - 1 - above, size, above);
                theirWeeks++;
            }
            if (ours > 0) {
                append(down, x, middle + 1, size, Math.max(least, ours * unit));
                ourWeeks++;
            }
        }
        int width = Math.max(1, weeks * (size.bar + size.gap) - size.gap);
        return new Pulse(
                width, size.height, size.isThin(), up.toString(), down.toString(), weeks, theirWeeks, ourWeeks);
    }

    public int middle() {
        return height / 2;
    }

    private static void append(StringBuilder path, int x, double y, Size size, double height) {
        if (size.isThin()) {
            // Its round ends reach half the width of the line further.
            path.append('M')
                    .append(x + 1)
                    .append(' ')
                    .append(Tenths.of(y + 1))
                    .append('v')
                    .append(Tenths.of(height - 2));
        } else {
            area(path, x, y, size.bar, height);
        }
    }

    /** A bar with corners rounded by at most one unit. */
    private static void area(StringBuilder path, int x, double y, int bar, double height) {
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
}
