package rapport.interactions.feedback;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import rapport.directory.Parties;
import rapport.directory.PartyCard;
import rapport.directory.PartyId;
import rapport.interactions.Complaints;
import rapport.interactions.Rating;
import rapport.interactions.Rating.Rated;
import rapport.interactions.Satisfactions;
import rapport.interactions.Scale;
import rapport.interactions.Settling;
import rapport.interactions.Settling.Settled;
import rapport.interactions.Severity;
import rapport.interactions.feedback.FeedbackForms.Answered;
import rapport.interactions.feedback.FeedbackForms.Complained;
import rapport.platform.errors.NotFound;
import rapport.platform.text.Text;
import rapport.platform.text.Texts;
import rapport.platform.time.Moments;
import rapport.platform.user.CurrentUser;
import rapport.platform.user.Permission;
import rapport.platform.web.Notice;
import rapport.platform.web.Redirect;
import rapport.platform.web.View;

/** Takes complaints and answers. */
@Controller
class FeedbackController {

    private final Parties parties;
    private final Complaints complaints;
    private final Satisfactions satisfactions;
    private final Moments moments;

    FeedbackController(Parties parties, Complaints complaints, Satisfactions satisfactions, Moments moments) {
        this.parties = parties;
        this.complaints = complaints;
        this.satisfactions = satisfactions;
        this.moments = moments;
    }

    @GetMapping("/parties/{id}/complaints/new")
    FeedbackPage newComplaint(
            @PathVariable PartyId id, @RequestParam(defaultValue = "/") String back, CurrentUser who) {
        return new FeedbackPage(blank(id, back, who).opened(FeedbackForms.COMPLAINT));
    }

    @GetMapping("/parties/{id}/satisfactions/new")
    FeedbackPage newSatisfaction(
            @PathVariable PartyId id, @RequestParam(defaultValue = "/") String back, CurrentUser who) {
        return new FeedbackPage(blank(id, back, who).opened(FeedbackForms.SATISFACTION));
    }

    @PostMapping("/parties/{id}/complaints")
    View raise(
            @PathVariable PartyId id,
            @RequestParam(defaultValue = "") String what,
            @RequestParam(defaultValue = "") String severity,
            @RequestParam(defaultValue = "") String at,
            @RequestParam(defaultValue = "/") String back,
            CurrentUser who,
            HttpServletRequest request) {
        FeedbackForms blank = blank(id, back, who);
        Complained typed = new Complained(what, severity, at);
        Map<String, Text> problems = new LinkedHashMap<>();
        Instant raised = moment(at, "complaint-at", problems);
        Severity weight = severity(severity, problems);
        if (raised == null || weight == null) {
            return new FeedbackPage(blank.with(typed, problems));
        }
        return switch (complaints.raise(id, what, weight, raised, null, who)) {
            case Settled settled -> done(request, "complaint.saved", back);
            case Settling.Refused refused -> new FeedbackPage(blank.with(typed, problem(refused)));
        };
    }

    @PostMapping("/parties/{id}/satisfactions")
    View rate(
            @PathVariable PartyId id,
            @RequestParam(defaultValue = "") String scale,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String at,
            @RequestParam(defaultValue = "/") String back,
            CurrentUser who,
            HttpServletRequest request) {
        FeedbackForms blank = blank(id, back, who);
        Answered typed = new Answered(scale, answer, words, at);
        Map<String, Text> problems = new LinkedHashMap<>();
        Instant answered = moment(at, "satisfaction-at", problems);
        Scale known = scale(scale, problems);
        Integer number = number(answer, problems);
        if (answered == null || known == null || number == null) {
            return new FeedbackPage(blank.with(typed, problems));
        }
        return switch (satisfactions.add(id, known, number, words, answered, null, who)) {
            case Rated rated -> done(request, "satisfaction.saved", back);
            case Rating.Refused refused -> new FeedbackPage(blank.with(typed, problem(refused)));
        };
    }

    private FeedbackForms blank(PartyId id, String back, CurrentUser who) {
        PartyCard party = parties.get(id, who);
        if (!who.may(Permission.CREATE)) {
            throw new NotFound(id);
        }
        return FeedbackForms.closed(party, local(back));
    }

    // A day is enough; on the current day it is now.
    private @Nullable Instant moment(String day, String field, Map<String, Text> problems) {
        if (day.isBlank()) {
            return moments.now();
        }
        try {
            LocalDate date = LocalDate.parse(day);
            return date.equals(moments.today()) ? moments.now() : moments.startOf(date);
        } catch (DateTimeParseException notADay) {
            problems.put(field, Text.of("complaint.problem.day"));
            return null;
        }
    }

    private static @Nullable Severity severity(String typed, Map<String, Text> problems) {
        try {
            return Severity.of(typed);
        } catch (IllegalArgumentException none) {
            problems.put("complaint-severity", Text.of("complaint.problem.severity"));
            return null;
        }
    }

    private static @Nullable Scale scale(String typed, Map<String, Text> problems) {
        try {
            return Scale.of(typed);
        } catch (IllegalArgumentException none) {
            problems.put("satisfaction-scale", Text.of("satisfaction.problem.scale"));
            return null;
        }
    }

    private static @Nullable Integer number(String typed, Map<String, Text> problems) {
        try {
            return Integer.valueOf(typed.strip());
        } catch (NumberFormatException none) {
            problems.put("satisfaction-answer", Text.of("satisfaction.problem.answer"));
            return null;
        }
    }

    private static Map<String, Text> problem(Settling.Refused refused) {
        return refused.reason() == Settling.Refused.Reason.IN_THE_FUTURE
                ? Map.of("complaint-at", Text.of("complaint.problem.future"))
                : Map.of("complaint-what", Text.of("complaint.problem.what"));
    }

    private static Map<String, Text> problem(Rating.Refused refused) {
        return switch (refused.reason()) {
            case OFF_THE_SCALE -> Map.of("satisfaction-answer", Text.of("satisfaction.problem.answer"));
            case IN_THE_FUTURE -> Map.of("satisfaction-at", Text.of("complaint.problem.future"));
            case TOO_LONG -> Map.of("satisfaction-words", Text.of("satisfaction.problem.too_long"));
        };
    }

    private static Redirect done(HttpServletRequest request, String notice, String back) {
        Notice.leave(request, Texts.t(notice));
        return new Redirect(local(back));
    }

    private static String local(String back) {
        return Redirect.isLocal(back) ? back : "/";
    }
}
