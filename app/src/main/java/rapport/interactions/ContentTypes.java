package rapport.interactions;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;

/** What a file is, from its bytes. The name decides only between the formats that are made of the one the bytes show. */
final class ContentTypes {

    static final String UNKNOWN = "application/octet-stream";

    /** Served by their own names; nothing here is ever run or shown by a browser in our name. All others are served as unknown. */
    private static final Set<String> SERVED = Set.of(
            "application/pdf",
            "application/zip",
            "application/rtf",
            "application/msword",
            "application/vnd.ms-excel",
            "application/vnd.ms-powerpoint",
            "application/vnd.ms-outlook",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            "application/vnd.oasis.opendocument.text",
            "application/vnd.oasis.opendocument.spreadsheet",
            "application/vnd.oasis.opendocument.presentation",
            "audio/mpeg",
            "image/bmp",
            "image/gif",
            "image/jpeg",
            "image/png",
            "image/tiff",
            "image/webp",
            "text/csv",
            "text/plain",
            "video/mp4");

    private static final MimeTypes TYPES = MimeTypes.getDefaultMimeTypes();

    private ContentTypes() {}

    static String of(Path file, String name) {
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file))) {
            MediaType shown = TYPES.detect(bytes, new Metadata());
            return refined(shown, name).getBaseType().toString();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static MediaType refined(MediaType shown, String name) throws IOException {
        Metadata metadata = new Metadata();
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
        MediaType named = TYPES.detect(null, metadata);
        boolean narrower = TYPES.getMediaTypeRegistry().isSpecializationOf(named, shown);
        return narrower && !shown.equals(MediaType.OCTET_STREAM) ? named : shown;
    }

    /** What a browser is told. */
    static String served(String type) {
        return SERVED.contains(type) ? type : UNKNOWN;
    }
}
