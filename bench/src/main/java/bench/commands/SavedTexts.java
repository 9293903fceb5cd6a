package bench.commands;

import bench.installation.Failed;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Looks up in a backup which contacts are there. */
final class SavedTexts {

    private static final String TABLE = "tables/interactions.interaction";

    private SavedTexts() {}

    /** How often each text that starts with this word stands in the table of contacts; a text ends with a semicolon. */
    static Map<String, Integer> in(Path backup, String start) throws IOException {
        Pattern text = Pattern.compile(start + "[-\\d]*;");
        Map<String, Integer> found = new HashMap<>();
        try (ZipFile zip = new ZipFile(backup.toFile())) {
            ZipEntry table = zip.getEntry(TABLE);
            if (table == null) {
                throw new Failed("The backup has no " + TABLE);
            }
            try (BufferedReader rows =
                    new BufferedReader(new InputStreamReader(zip.getInputStream(table), StandardCharsets.UTF_8))) {
                for (String row = rows.readLine(); row != null; row = rows.readLine()) {
                    Matcher one = text.matcher(row);
                    if (one.find()) {
                        found.merge(one.group(), 1, Integer::sum);
                    }
                }
            }
        }
        return found;
    }
}
