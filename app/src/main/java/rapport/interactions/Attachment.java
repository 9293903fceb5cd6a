package rapport.interactions;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import rapport.platform.user.Subject;
import rapport.platform.user.UserId;

/**
 * A file on a record.
 *
 * @param name as the user called it, without folders and characters that mislead
 * @param contentType what its bytes are
 * @param hasPreview whether there is a small picture of it
 * @param user who attached it; null when the system did
 * @param deletedAt null while it is there
 */
public record Attachment(
        AttachmentId id,
        Subject subject,
        String name,
        String contentType,
        long bytes,
        boolean hasPreview,
        @Nullable UserId user,
        Instant createdAt,
        @Nullable Instant deletedAt,
        int version) {}
