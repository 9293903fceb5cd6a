package rapport.exchange.reading;

import java.io.IOException;
import java.io.Reader;

/** Finds out what stands between the cells of a file: the mark that occurs in the header and as often in the next rows. */
final class Separators {

    private static final char[] KNOWN = {',', ';', '\t', '|'};
    private static final int LOOKS_AT = 64 * 1024;

    private Separators() {}

    static char of(Reader text) throws IOException {
        char[] buffer = new char[LOOKS_AT];
        int length = 0;
        for (int n = text.read(buffer); n > 0; n = text.read(buffer, length, buffer.length - length)) {
            length += n;
        }
        char best = ',';
        int most = 0;
        for (char mark : KNOWN) {
            int found = score(buffer, length, mark);
            if (found > most) {
                most = found;
                best = mark;
            }
        }
        return best;
    }

    /** Marks in the header outside quotes, counted double when the second row has as many. */
    private static int score(char[] text, int length, char mark) {
        int[] perRow = new int[2];
        int row = 0;
        boolean quoted = false;
        for (int i = 0; i < length && row < 2; i++) {
            char c = text[i];
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && c == mark) {
                perRow[row]++;
            } else if (!quoted && (c == '\n' || (c == '\r' && (i + 1 == length || text[i + 1] != '\n')))) {
                row++;
            }
        }
        return perRow[0] > 0 && perRow[0] == perRow[1] ? 2 * perRow[0] + 1 : perRow[0];
    }
}
