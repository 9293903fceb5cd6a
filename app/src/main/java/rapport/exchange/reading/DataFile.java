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
 * @param path where it lies
 * @param name what people call it, by which mappings find it; an uploaded file lies under another name
 * @param encoding in which to read it; null to find out
 * @param separator what stands between cells; null to find out
 */
public record DataFile(
        Path path,
        String name,
        @Nullable Charset encoding,
        @Nullable Character separator) {

    public static DataFile of(Path path) {
        return of(path, path.getFileName().toString());
    }

    public static DataFile of(Path path, String name) {
        return new DataFile(path, name, null, null);
    }

    /** The same file, read as a mapping says. */
    public DataFile readAs(@Nullable Charset encoding, @Nullable Character separator) {
        return new DataFile(path, name, encoding, separator);
    }

    /** Its name in lower case, without the ending of its packing. */
    public String plainName() {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".gz") ? lower.substring(0, lower.length() - 3) : lower;
    }

    /** Whether it holds one JSON object a line, going by its name. */
    public boolean isJson() {
        return plainName().endsWith(".ndjson") || plainName().endsWith(".jsonl");
    }

    /** Whether it is a spreadsheet, going by its bytes: dates and numbers come out of it in one form only. */
    public boolean isWorkbook() {
        return Workbook.isOne(path);
    }

    /** @throws IOException when it cannot be read at all */
    public Rows open() throws IOException {
        if (Workbook.isOne(path)) {
            return new WorkbookRows(Workbook.checked(path));
        }
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
