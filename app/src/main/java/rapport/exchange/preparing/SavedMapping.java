package rapport.exchange.preparing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import rapport.exchange.importing.ColumnIndex;
import rapport.exchange.importing.MappingDocument;
import rapport.platform.user.UserId;

/**
 * A mapping that somebody kept.
 *
 * @param shared whether everybody may use it
 */
public record SavedMapping(UUID id, String name, UserId owner, boolean shared, String mapping, int version) {

    /** Whether every file has the columns that one of its entries reads, and every entry its file. */
    boolean fits(Preparation preparation) {
        MappingDocument document = MappingDocument.read(name, mapping);
        return !document.files().isEmpty()
                && document.files().size() == preparation.files().size()
                && preparation.files().stream()
                        .allMatch(file -> entry(document, file).isPresent())
                && document.files().stream()
                        .allMatch(entry -> preparation.files().stream().anyMatch(file -> reads(entry, file)));
    }

    /** The same mapping for files of other names. */
    String forFiles(Preparation preparation) {
        MappingDocument document = MappingDocument.read(name, mapping);
        for (Map<String, Object> entry : document.files()) {
            preparation.files().stream()
                    .filter(file -> reads(entry, file))
                    .filter(file -> document.file(file.name()) == null)
                    .findFirst()
                    .ifPresent(file -> entry.put("file", file.name()));
        }
        return document.text();
    }

    private static Optional<Map<String, Object>> entry(MappingDocument document, PreparedFile file) {
        return document.files().stream().filter(entry -> reads(entry, file)).findFirst();
    }

    private static boolean reads(Map<String, Object> entry, PreparedFile file) {
        ColumnIndex index = new ColumnIndex(file.columns());
        List<String> columns = Columns.of(entry);
        return !columns.isEmpty() && columns.stream().allMatch(column -> index.of(column) >= 0);
    }
}
