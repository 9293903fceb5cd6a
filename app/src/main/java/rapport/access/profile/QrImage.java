package rapport.access.profile;

import io.nayuki.qrcodegen.QrCode;

/**
 * A QR code, as the page draws it: dark squares of one unit on a light ground.
 *
 * @param size units on a side, with the quiet zone of four around it that the standard (ISO/IEC 18004) asks for
 * @param path of the dark squares, as in an SVG
 */
public record QrImage(int size, String path) {

    private static final int QUIET = 4;

    static QrImage of(String text) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M')
                            .append(x + QUIET)
                            .append(',')
                            .append(y + QUIET)
                            .append("h1v1h-1z");
                }
            }
        }
        return new QrImage(code.size + 2 * QUIET, path.toString());
    }
}
