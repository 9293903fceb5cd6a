package rapport.exchange.reading;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;
import rapport.platform.text.Text;

/** The lines of a text, none longer than a row may be. */
final class Lines implements Closeable {

    private final BufferedReader text;
    private long number;
    private @Nullable Text problem;

    Lines(Reader text) {
        this.text = new BufferedReader(text, 1 << 16);
    }

    /** The next line, of one too long its beginning; null at the end. */
    @Nullable String next() throws IOException {
        StringBuilder line = new StringBuilder();
        problem = null;
        int c = text.read();
        if (c < 0) {
            return null;
        }
        number++;
        for (; c >= 0 && c != '\n'; c = text.read()) {
            if (line.length() < Limits.ROW) {
                line.append((char) c);
            } else {
                problem = Text.of("import.row_too_long", Limits.ROW);
            }
        }
        return line.toString();
    }

    long number() {
        return number;
    }

    /** What is wrong with the line last read; null when nothing is. */
    @Nullable Text problem() {
        return problem;
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
