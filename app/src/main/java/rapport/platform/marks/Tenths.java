package rapport.platform.marks;

/** Numbers in SVG, with one digit after the point: enough for a pixel's tenth, whatever the reader's language. */
final class Tenths {

    private Tenths() {}

    static String of(double value) {
        long tenths = Math.round(value * 10);
        String sign = tenths < 0 ? "-" : "";
        long size = Math.abs(tenths);
        return size % 10 == 0 ? sign + size / 10 : sign + size / 10 + "." + size % 10;
    }
}
