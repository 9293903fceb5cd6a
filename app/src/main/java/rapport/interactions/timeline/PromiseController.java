package rapport.interactions.timeline;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import rapport.directory.Parties;
import rapport.interactions.Keeping;
import rapport.interactions.Keeping.Done;
import rapport.interactions.Keeping.Refused;
import rapport.interactions.Promise;
import rapport.interactions.PromiseId;
import rapport.interactions.Promises;
import rapport.platform.records.RecordName;
import rapport.platform.records.Records;
import rapport.platform.text.Formats;
import rapport.platform.text.Text;
import rapport.platform.text.Texts;
import rapport.platform.time.Moments;
import rapport.platform.undo.Deletion;
import rapport.platform.user.CurrentUser;
import rapport.platform.user.Permission;
import rapport.platform.web.Notice;
import rapport.platform.web.Redirect;
import rapport.platform.web.View;

/** Fulfils, moves and withdraws promises, in place or on a page of their own. */
@Controller
class PromiseController {

    private final Promises promises;
    private final Parties parties;
    private final Records records;
    private final Moments moments;

    PromiseController(Promises promises, Parties parties, Records records, Moments moments) {
        this.promises = promises;
        this.parties = parties;
        this.records = records;
        this.moments = moments;
    }

    @GetMapping("/promises/{id}")
    PromisePage show(@PathVariable PromiseId id, CurrentUser who) {
        return page(part(promises.get(id, who), "", who), who);
    }

    @PostMapping("/promises/{id}/fulfilment")
    View fulfil(
            @PathVariable PromiseId id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String back,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean inPlace,
            CurrentUser who,
            HttpServletResponse response) {
        return answer(promises.fulfil(id, null, version, who), id, back, inPlace, who, response);
    }

    @PostMapping("/promises/{id}/withdrawal")
    View withdraw(
            @PathVariable PromiseId id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String back,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean inPlace,
            CurrentUser who,
            HttpServletResponse response) {
        return answer(promises.withdraw(id, version, who), id, back, inPlace, who, response);
    }

    @PostMapping("/promises/{id}/due")
    View move(
            @PathVariable PromiseId id,
            @RequestParam int version,
            @RequestParam String day,
            @RequestParam(defaultValue = "") String time,
            @RequestParam(defaultValue = "") String back,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean inPlace,
            CurrentUser who,
            HttpServletResponse response) {
        Instant due = due(day, time, who);
        if (due == null) {
            PromisePart asked = part(promises.get(id, who), back, who);
            return shown(asked.refused(Text.of("promise.problem.day"), day), inPlace, who);
        }
        Keeping moved = promises.move(id, due, version, who);
        return moved instanceof Refused refused
                ? notMoved(part(promises.get(id, who), back, who), refused, due, day, inPlace, who)
                : answer(moved, id, back, inPlace, who, response);
    }

    @PostMapping("/promises/{id}/deletion")
    View delete(@PathVariable PromiseId id, @RequestParam int version, CurrentUser who, HttpServletRequest request) {
        Promise before = promises.get(id, who);
        return switch (promises.delete(id, version, who)) {
            case Deletion.Deleted deleted -> {
                Notice.leave(request, Texts.t("promise.deleted", before.what()), deleted.undo());
                yield new Redirect(parties.get(before.party(), who).href());
            }
            case Deletion.ChangedMeanwhile _ ->
                page(part(promises.get(id, who), "", who).conflicting(Text.of("promise.not_deleted"), null), who);
        };
    }

    private @Nullable Instant due(String day, String time, CurrentUser who) {
        try {
            LocalDate date = LocalDate.parse(day);
            return time.isBlank()
                    ? moments.endOf(date)
                    : date.atTime(LocalTime.parse(time)).atZone(who.zone()).toInstant();
        } catch (DateTimeParseException notADay) {
            return null;
        }
    }

    private View answer(
            Keeping keeping,
            PromiseId id,
            String back,
            boolean inPlace,
            CurrentUser who,
            HttpServletResponse response) {
        return switch (keeping) {
            case Refused refused -> {
                PromisePart now = part(promises.get(id, who), back, who);
                Text why = PromisePage.because(refused.reason());
                yield shown(
                        refused.reason() == Refused.Reason.CHANGED_MEANWHILE
                                ? now.conflicting(why, null)
                                : now.refused(why, null),
                        inPlace,
                        who);
            }
            case Done done
            when inPlace -> {
                response.setHeader("HX-Trigger", "contact-logged");
                yield part(promises.get(id, who), back, who);
            }
            case Done done -> new Redirect(Redirect.isLocal(back) ? back : "/promises/" + id);
        };
    }

    /** The day that was typed stays; where somebody else was faster, both days are said. */
    private View notMoved(PromisePart now, Refused refused, Instant due, String day, boolean inPlace, CurrentUser who) {
        if (refused.reason() != Refused.Reason.CHANGED_MEANWHILE) {
            return shown(now.refused(PromisePage.because(refused.reason()), day), inPlace, who);
        }
        String theirs = Formats.moment(now.promise().dueAt());
        return shown(
                now.conflicting(Text.of("promise.problem.changed_due", theirs, Formats.moment(due)), day),
                inPlace,
                who);
    }

    private View shown(PromisePart part, boolean inPlace, CurrentUser who) {
        return inPlace ? part : page(part, who);
    }

    private PromisePage page(PromisePart part, CurrentUser who) {
        Promise promise = part.promise();
        RecordName about =
                promise.about().flatMap(record -> records.name(record, who)).orElse(null);
        return new PromisePage(parties.get(promise.party(), who), part, about);
    }

    private PromisePart part(Promise promise, String back, CurrentUser who) {
        return new PromisePart(promise, moments.now(), who.may(Permission.EDIT), Redirect.isLocal(back) ? back : "/");
    }
}
