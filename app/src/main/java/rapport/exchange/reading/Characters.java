package rapport.exchange.reading;

import org.jspecify.annotations.Nullable;
import rapport.platform.text.Text;

/** Characters that no record may hold. */
final class Characters {

    private Characters() {}

    /** What is wrong with the characters of a cell; null when nothing is. */
    static @Nullable Text problem(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c == 0) {
                return Text.of("import.nul");
            }
            if (c == '\uFFFD') {
                return Text.of("import.undecodable");
            }
            if (Character.isSurrogate(c)) {
                if (Character.isLowSurrogate(c)
                        || i + 1 == cell.length()
                        || !Character.isLowSurrogate(cell.charAt(i + 1))) {
                    return Text.of("import.undecodable");
                }
                i++;
            }
        }
        return null;
    }
}
