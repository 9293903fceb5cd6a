package rapport.interactions.timeline;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import rapport.directory.Parties;
import rapport.interactions.Complaint;
import rapport.interactions.ComplaintId;
import rapport.interactions.Complaints;
import rapport.interactions.Settling;
import rapport.interactions.Settling.Refused;
import rapport.interactions.Settling.Settled;
import rapport.platform.text.Text;
import rapport.platform.time.Moments;
import rapport.platform.user.CurrentUser;
import rapport.platform.user.Permission;
import rapport.platform.web.Redirect;
import rapport.platform.web.View;

/** Resolves and reopens complaints, in place or on a page of their own. */
@Controller
class ComplaintController {

    private final Complaints complaints;
    private final Parties parties;
    private final Moments moments;

    ComplaintController(Complaints complaints, Parties parties, Moments moments) {
        this.complaints = complaints;
        this.parties = parties;
        this.moments = moments;
    }

    @GetMapping("/complaints/{id}")
    ComplaintPage show(@PathVariable ComplaintId id, CurrentUser who) {
        return page(complaints.get(id, who), null, "", who);
    }

    @PostMapping("/complaints/{id}/resolution")
    View resolve(
            @PathVariable ComplaintId id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String back,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean inPlace,
            CurrentUser who,
            HttpServletResponse response) {
        return answer(complaints.resolve(id, null, version, who), id, back, inPlace, who, response);
    }

    @PostMapping("/complaints/{id}/reopening")
    View reopen(
            @PathVariable ComplaintId id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String back,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean inPlace,
            CurrentUser who,
            HttpServletResponse response) {
        return answer(complaints.reopen(id, version, who), id, back, inPlace, who, response);
    }

    private View answer(
            Settling settling,
            ComplaintId id,
            String back,
            boolean inPlace,
            CurrentUser who,
            HttpServletResponse response) {
        return switch (settling) {
            case Refused refused -> refused(complaints.get(id, who), refused, back, inPlace, who);
            case Settled settled
            when inPlace -> {
                response.setHeader("HX-Trigger", "contact-logged");
                yield part(complaints.get(id, who), null, back, who);
            }
            case Settled settled -> new Redirect(Redirect.isLocal(back) ? back : "/complaints/" + id);
        };
    }

    private View refused(Complaint complaint, Refused refused, String back, boolean inPlace, CurrentUser who) {
        Text problem = ComplaintPage.because(refused.reason());
        return inPlace ? part(complaint, problem, back, who) : page(complaint, problem, back, who);
    }

    private ComplaintPage page(Complaint complaint, @Nullable Text problem, String back, CurrentUser who) {
        return new ComplaintPage(parties.get(complaint.party(), who), part(complaint, problem, back, who));
    }

    private ComplaintPart part(Complaint complaint, @Nullable Text problem, String back, CurrentUser who) {
        return new ComplaintPart(
                complaint, moments.now(), who.may(Permission.EDIT), Redirect.isLocal(back) ? back : "/", problem);
    }
}
