package rapport.access.users;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import rapport.access.AskPassword;
import rapport.access.EmailAddress;
import rapport.access.Invitations;
import rapport.access.LinkMails;
import rapport.access.PublicAddress;
import rapport.access.Rights;
import rapport.access.User;
import rapport.access.UserChange;
import rapport.access.UserChange.Done;
import rapport.access.UserChange.Reason;
import rapport.access.UserChange.Refused;
import rapport.access.UserRole;
import rapport.access.Users;
import rapport.platform.text.Text;
import rapport.platform.text.Texts;
import rapport.platform.user.CurrentUser;
import rapport.platform.user.UserId;
import rapport.platform.web.Notice;
import rapport.platform.web.Redirect;
import rapport.platform.web.View;

@Controller
class UsersController {

    private static final String PATH = "/settings/users";

    private final Users users;
    private final Rights rights;
    private final Invitations invitations;
    private final LinkMails mails;
    private final PublicAddress address;

    UsersController(Users users, Rights rights, Invitations invitations, LinkMails mails, PublicAddress address) {
        this.users = users;
        this.rights = rights;
        this.invitations = invitations;
        this.mails = mails;
        this.address = address;
    }

    @GetMapping(PATH)
    UsersPage show(CurrentUser who) {
        return page(NewUserForm.EMPTY, null, 200, who);
    }

    @AskPassword
    @PostMapping(PATH)
    View add(
            @RequestParam String name,
            @RequestParam String email,
            @RequestParam UserRole role,
            CurrentUser who,
            HttpServletRequest request) {
        NewUserForm form = NewUserForm.of(name, email, role);
        if (!form.problems().none()) {
            return page(form, null, 422, who);
        }
        EmailAddress parsed = EmailAddress.parse(email).orElseThrow();
        return switch (users.add(form.name(), parsed, role, who)) {
            case Done done -> mails.arePossible() ? mailed(done.user(), who, request) : link(done.user(), who, request);
            case Refused _ -> page(form.emailTaken(), null, 422, who);
        };
    }

    @AskPassword
    @PostMapping(PATH + "/{id}/link")
    View makeLink(@PathVariable UserId id, CurrentUser who, HttpServletRequest request) {
        return link(users.get(id, who), who, request);
    }

    @AskPassword
    @PostMapping(PATH + "/{id}/mail")
    View mailLink(@PathVariable UserId id, CurrentUser who, HttpServletRequest request) {
        User user = users.get(id, who);
        return mails.arePossible() ? mailed(user, who, request) : link(user, who, request);
    }

    private View mailed(User user, CurrentUser who, HttpServletRequest request) {
        invitations.mail(user.id(), who);
        Notice.leave(request, Texts.t("access.link.mailed", user.email().value()));
        return new Redirect(PATH);
    }

    /** The answer shows the secret, so it is no redirect: a secret has no place in a session or an address bar. */
    private LinkPage link(User user, CurrentUser who, HttpServletRequest request) {
        String token = invitations.invite(user.id(), who);
        return new LinkPage(
                user.name(),
                user.email().value(),
                address.of(request) + "/invitation/" + token,
                !user.canSignIn(),
                user.canSignIn() ? Invitations.FOR_RESET : Invitations.FOR_NEW);
    }

    @AskPassword
    @PostMapping(PATH + "/{id}/role")
    View changeRole(
            @PathVariable UserId id,
            @RequestParam UserRole role,
            @RequestParam int version,
            CurrentUser who,
            HttpServletRequest request) {
        return answer(rights.changeRole(id, role, version, who), "access.users.role_changed", who, request);
    }

    @AskPassword
    @PostMapping(PATH + "/{id}/disabling")
    View disable(@PathVariable UserId id, @RequestParam int version, CurrentUser who, HttpServletRequest request) {
        return answer(rights.disable(id, version, who), "access.users.disabled", who, request);
    }

    @AskPassword
    @PostMapping(PATH + "/{id}/enabling")
    View enable(@PathVariable UserId id, @RequestParam int version, CurrentUser who, HttpServletRequest request) {
        return answer(rights.enable(id, version, who), "access.users.enabled", who, request);
    }

    @AskPassword(always = true)
    @PostMapping(PATH + "/{id}/second-step/removal")
    View removeSecondStep(
            @PathVariable UserId id, @RequestParam int version, CurrentUser who, HttpServletRequest request) {
        return answer(rights.removeSecondStep(id, version, who), "access.users.second_step_removed", who, request);
    }

    private View answer(UserChange change, String key, CurrentUser who, HttpServletRequest request) {
        return switch (change) {
            case Done done -> {
                Notice.leave(request, Texts.t(key, done.user().name()));
                yield new Redirect(PATH);
            }
            case Refused refused ->
                page(NewUserForm.EMPTY, explanation(refused.reason()), status(refused.reason()), who);
        };
    }

    private static Text explanation(Reason reason) {
        return switch (reason) {
            case LAST_ADMINISTRATOR -> Text.of("access.users.last_administrator");
            case CHANGED_MEANWHILE -> Text.of("access.users.changed_meanwhile");
            case EMAIL_TAKEN -> Text.of("access.email.taken");
            case ALREADY_SET_UP -> throw new IllegalStateException("only the first administrator meets this");
        };
    }

    private static int status(Reason reason) {
        return reason == Reason.CHANGED_MEANWHILE ? 409 : 422;
    }

    private UsersPage page(NewUserForm form, @Nullable Text refusal, int status, CurrentUser who) {
        return new UsersPage(
                users.all(who).stream().map(user -> UserRow.of(user, who)).toList(),
                form,
                mails.arePossible(),
                refusal,
                status);
    }
}
