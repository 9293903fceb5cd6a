package rapport.interactions.attachments;

import java.time.Instant;
import java.util.List;
import rapport.interactions.Attachment;
import rapport.platform.text.Texts;
import rapport.platform.user.Subject;
import rapport.platform.web.View;

/**
 * The files of a record.
 *
 * @param deleted those that can still be taken back
 * @param back where to go after a change
 * @param megabytes the largest file that is taken
 */
public record FilesPart(
        Subject subject,
        List<Attachment> files,
        List<Attachment> deleted,
        String back,
        boolean mayEdit,
        int megabytes,
        Instant now)
        implements View {

    private static final long KILO = 1024;

    public static String size(long bytes) {
        return bytes < KILO * KILO
                ? Texts.t("file.kilobytes", Math.max(1, Math.round((double) bytes / KILO)))
                : Texts.t("file.megabytes", Math.round(10.0 * bytes / (KILO * KILO)) / 10.0);
    }
}
