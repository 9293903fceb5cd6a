package rapport.platform.marks;

/** The arc of a ring that is filled as far as a value of 0 to 100 says. */
public final class Ring {

    private Ring() {}

    /** The dash pattern of a circle: filled part, whole circumference. */
    public static String dash(double value, double radius) {
        double round = 2 * Math.PI * radius;
        return Tenths.of(round * Math.clamp(value, 0, 100) / 100) + " " + Tenths.of(round);
    }

    /** A part of a width, for meters: 0 to 100 as 0 to width. */
    public static String part(double value, double width) {
        return Tenths.of(width * Math.clamp(value, 0, 100) / 100);
    }
}
