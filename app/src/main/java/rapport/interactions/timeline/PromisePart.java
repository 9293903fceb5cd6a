package rapport.interactions.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import rapport.interactions.Pill;
import rapport.interactions.Pill.Tone;
import rapport.interactions.Promise;
import rapport.interactions.Promise.State;
import rapport.interactions.Side;
import rapport.platform.text.Formats;
import rapport.platform.text.Text;
import rapport.platform.text.Texts;
import rapport.platform.web.View;

/**
 * A promise beside the contact or event it belongs to, with what can be done about it in place.
 *
 * @param back the path to return to without script
 * @param problem why what was asked last was refused; null when nothing was
 * @param typed the day that was typed when moving it was refused; null when it was not
 * @param changed whether it was refused because somebody else was faster
 */
public record PromisePart(
        Promise promise,
        Instant now,
        boolean mayChange,
        String back,
        @Nullable Text problem,
        @Nullable String typed,
        boolean changed)
        implements View {

    PromisePart(Promise promise, Instant now, boolean mayChange, String back) {
        this(promise, now, mayChange, back, null, null, false);
    }

    /** @param day what was typed as the day to move it to; null when it was not to be moved */
    PromisePart refused(Text why, @Nullable String day) {
        return new PromisePart(promise, now, mayChange, back, why, day, false);
    }

    /** Somebody else was faster. */
    PromisePart conflicting(Text why, @Nullable String day) {
        return new PromisePart(promise, now, mayChange, back, why, day, true);
    }

    @Override
    public int status() {
        return changed ? 409 : problem == null ? 200 : 422;
    }

    public String anchor() {
        return "promise-" + promise.id();
    }

    public State state() {
        return promise.stateAt(now);
    }

    /** Whether something can still be done: fulfil it, and before it is due move or withdraw it. */
    public boolean isLeft() {
        return mayChange && !promise.isSettled();
    }

    public boolean canBeMoved() {
        return isLeft() && state() == State.OPEN;
    }

    /** Promises about an order follow the order: they are changed there. */
    public boolean isOurOwn() {
        return promise.matter() == null;
    }

    public boolean isOurs() {
        return promise.madeBy() == Side.US;
    }

    public Pill pill() {
        return switch (state()) {
            case OPEN -> new Pill(Tone.ACC, "heart-handshake", open());
            case KEPT -> new Pill(Tone.GOOD, "circle-check", kept());
            case BROKEN -> new Pill(Tone.BAD, "heart-broken", broken());
            case WITHDRAWN -> new Pill(Tone.MUTE, "arrow-back-up", Text.of("promise.withdrawn", promise.what()));
        };
    }

    private Text open() {
        return Text.of(isOurs() ? "promise.ours_open" : "promise.theirs_open", promise.what(), due());
    }

    private Text kept() {
        Instant done = promise.fulfilledAt();
        long early = done == null ? 0 : ChronoUnit.DAYS.between(day(done), day(promise.dueAt()));
        return early > 0
                ? Text.of(isOurs() ? "promise.ours_kept_early" : "promise.theirs_kept_early", promise.what(), early)
                : Text.of(isOurs() ? "promise.ours_kept" : "promise.theirs_kept", promise.what());
    }

    private Text broken() {
        Instant done = promise.fulfilledAt();
        if (done == null) {
            return Text.of(isOurs() ? "promise.ours_broken" : "promise.theirs_broken", promise.what(), due());
        }
        long late = Math.max(1, ChronoUnit.DAYS.between(day(promise.dueAt()), day(done)));
        return Text.of(isOurs() ? "promise.ours_late" : "promise.theirs_late", promise.what(), late);
    }

    /** When it is due: "20 Nov", with the hour where one was named. */
    public String due() {
        return Formats.shortDay(promise.dueAt(), now) + hour();
    }

    private String hour() {
        Instant due = promise.dueAt();
        return Formats.isWholeDay(due)
                ? ""
                : Texts.t("promise.at", Formats.time(due.atZone(Formats.zone()).toLocalTime()));
    }

    /** For Today: "Overdue 3 d", "Today", "Fri 21 Nov". */
    public String dueShort() {
        long days = ChronoUnit.DAYS.between(day(now), day(promise.dueAt()));
        if (promise.dueAt().isBefore(now)) {
            return days == 0 ? Texts.t("promise.overdue") : Texts.t("promise.overdue_days", -days);
        }
        return days == 0 ? Texts.t("promise.today") : Formats.when(promise.dueAt(), now);
    }

    public boolean isOverdue() {
        return promise.dueAt().isBefore(now);
    }

    public boolean isToday() {
        return day(now).equals(day(promise.dueAt()));
    }

    /** The day to start from when it is moved. */
    public String dueDay() {
        return typed != null ? typed : day(promise.dueAt()).toString();
    }

    /** In the zone in which the due day is one. */
    private LocalDate day(Instant at) {
        return at.atZone(Formats.zoneOf(promise.dueAt())).toLocalDate();
    }
}
