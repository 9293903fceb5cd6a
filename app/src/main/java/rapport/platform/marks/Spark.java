package rapport.platform.marks;

/**
 * A line through values, as tall as it is, from the smallest value at the bottom to the largest at the top.
 *
 * @param line the line as an SVG path
 * @param area the ground below it as an SVG path
 * @param endX where the last value is
 * @param endY where the last value is
 */
public record Spark(int width, int height, String line, String area, String endX, String endY) {

    private static final double MARGIN = 2;

    /** @param values oldest first, at least two */
    public static Spark of(double[] values, int width, int height) {
        if (values.length < 2) {
            throw new IllegalArgumentException("a line needs two values");
        }
        double low = values[0];
        double high = values[0];
        for (double value : values) {
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        double step = (double) width / (values.length - 1);
        double unit = high == low ? 0 : (height - 2 * MARGIN) / (high - low);
        StringBuilder line = new StringBuilder();
        String y = "";
        for (int i = 0; i < values.length; i++) {
            y = Tenths.of(high == low ? height / 2.0 : height - MARGIN - (values[i] - low) * unit);
            line.append(i == 0 ? 'M' : 'L')
                    .append(Tenths.of(i * step))
                    .append(' ')
                    .append(y);
        }
        return new Spark(
                width,
                height,
                line.toString(),
                line + "L" + width + " " + height + "L0 " + height + "Z",
                Tenths.of(width),
                y);
    }
}
