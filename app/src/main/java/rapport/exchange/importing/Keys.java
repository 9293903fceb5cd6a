package rapport.exchange.importing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ids of records in the files they come from. */
final class Keys {

    /** Longer ids are replaced by their hash, so that an index can hold them. */
    private static final int LONGEST = 200;

    private Keys() {}

    /** One id of one or several cells; empty when any of them is. */
    static String of(List<String> cells) {
        if (cells.size() == 1) {
            return shortened(cells.getFirst());
        }
        StringBuilder key = new StringBuilder();
        for (String cell : cells) {
            if (cell.isEmpty()) {
                return "";
            }
            key.append(key.isEmpty() ? "" : "/").append(cell.replace("%", "%25").replace("/", "%2F"));
        }
        return shortened(key.toString());
    }

    /** The id of a row that has none: all its cells. */
    static String ofWholeRow(List<String> cells) {
        StringBuilder all = new StringBuilder();
        cells.forEach(cell -> all.append(cell.length()).append(':').append(cell));
        return hash(all.toString());
    }

    private static String shortened(String key) {
        return key.length() <= LONGEST ? key : hash(key);
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 20);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Tells two records with the same id apart that do not say the same. */
    static long content(@Nullable String[] values, int from) {
        long hash = 1125899906842597L;
        for (int i = from; i < values.length; i++) {
            String value = values[i];
            for (int c = 0; value != null && c < value.length(); c++) {
                hash = 31 * hash + value.charAt(c);
            }
            hash = 31 * hash + (value == null ? 7 : 1);
        }
        return hash;
    }
}
