package rapport.interactions.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import rapport.interactions.Complaint;
import rapport.interactions.Pill;
import rapport.interactions.Pill.Tone;
import rapport.platform.text.Formats;
import rapport.platform.text.Text;
import rapport.platform.web.View;

/**
 * A complaint beside the contact it was raised in, to be resolved or reopened in place.
 *
 * @param problem why what was asked last was refused; null when nothing was
 */
public record ComplaintPart(
        Complaint complaint,
        Instant now,
        boolean mayChange,
        String back,
        @Nullable Text problem) implements View {

    @Override
    public int status() {
        return problem == null ? 200 : 422;
    }

    public String anchor() {
        return "complaint-" + complaint.id();
    }

    public Pill pill() {
        Instant resolved = complaint.resolvedAt();
        if (complaint.isOpen() || resolved == null) {
            return new Pill(Tone.BAD, "alert-triangle", openSince(complaint.reopenedAt()));
        }
        long days = ChronoUnit.DAYS.between(day(complaint.raisedAt()), day(resolved));
        return new Pill(Tone.GOOD, "circle-check", Text.of("complaint.resolved", days));
    }

    private Text openSince(@Nullable Instant reopened) {
        return reopened == null
                ? Text.of("complaint.open", shortDay(complaint.raisedAt()))
                : Text.of("complaint.open_again", shortDay(reopened));
    }

    private String shortDay(Instant at) {
        return Formats.shortDay(at, now);
    }

    private static LocalDate day(Instant at) {
        return at.atZone(Formats.zoneOf(at)).toLocalDate();
    }
}
