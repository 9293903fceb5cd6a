package rapport.exchange.reading;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A file of rows as people bring it.
 *
 * @param encoding in which to read it; null to find out
 * @param separator what stands between cells; null to find out
 */
public record DataFile(
        Path path, @Nullable Charset encoding, @Nullable Character separator) {

    public static DataFile of(Path path) {
        return new DataFile(path, null, null);
    }

    /** Whether it holds one JSON object a line, going by its name. */
    public boolean isJson() {
        String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
        String plain = name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
        return plain.endsWith(".ndjson") || plain.endsWith(".jsonl");
    }

    /** @throws IOException when it cannot be read at all */
    public Rows open() throws IOException {
        TextFile text = new TextFile(path, encoding);
        if (isJson()) {
            return new JsonRows(text);
        }
        if (separator != null) {
            return new SeparatedRows(text.open(), separator);
        }
        char found;
        try (Reader beginning = text.open()) {
            found = Separators.of(beginning);
        }
        return new SeparatedRows(text.open(), found);
    }
}
