package rapport.access.profile;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import rapport.access.SecondSteps;
import rapport.access.SignedInSessions;
import rapport.access.Theme;
import rapport.access.User;
import rapport.access.UserChange.Done;
import rapport.access.UserChange.Refused;
import rapport.access.Users;
import rapport.platform.settings.Settings;
import rapport.platform.text.Language;
import rapport.platform.text.Reading;
import rapport.platform.text.Readings;
import rapport.platform.text.Shape;
import rapport.platform.text.Text;
import rapport.platform.text.Texts;
import rapport.platform.text.Zones;
import rapport.platform.time.Moments;
import rapport.platform.user.CurrentUser;
import rapport.platform.web.Notice;
import rapport.platform.web.Problems;
import rapport.platform.web.Redirect;
import rapport.platform.web.View;

@Controller
class ProfileController {

    private final Users users;
    private final OwnPassword password;
    private final SecondSteps secondSteps;
    private final SignedInSessions sessions;
    private final Settings settings;
    private final Moments moments;

    ProfileController(
            Users users,
            OwnPassword password,
            SecondSteps secondSteps,
            SignedInSessions sessions,
            Settings settings,
            Moments moments) {
        this.users = users;
        this.password = password;
        this.secondSteps = secondSteps;
        this.sessions = sessions;
        this.settings = settings;
        this.moments = moments;
    }

    @GetMapping("/profile")
    ProfilePage show(CurrentUser who, HttpServletRequest request) {
        User user = user(who);
        return page(user, ProfileForm.of(user), Problems.NONE, null, request);
    }

    @PostMapping("/profile")
    View save(
            @RequestParam String name,
            @RequestParam(defaultValue = "") String zone,
            @RequestParam(defaultValue = "false") boolean singleKeys,
            @RequestParam(defaultValue = "") String quietFrom,
            @RequestParam(defaultValue = "") String quietUntil,
            @RequestParam int version,
            CurrentUser who,
            HttpServletRequest request) {
        ProfileForm form = new ProfileForm(name, zone, singleKeys, quietFrom, quietUntil, version);
        Problems problems = form.problems();
        User user = user(who);
        if (!problems.none()) {
            return page(user, form, problems, null, request);
        }
        return switch (users.saveProfile(
                user.id(), form.name(), form.zoneId(), singleKeys, form.quiet().orElse(null), version)) {
            case Done _ -> saved("access.profile.saved", request);
            case Refused _ -> page(user, form.on(user.version()), Problems.NONE, conflict(user), request);
        };
    }

    /** A new password ends all sessions of the user, so the one that asks gets a new one. */
    @PostMapping("/profile/password")
    View changePassword(
            @RequestParam String current, @RequestParam String password, CurrentUser who, HttpServletRequest request) {
        User user = user(who);
        Problems problems = this.password.change(user, current, password, request.getRemoteAddr());
        if (!problems.none()) {
            return page(user, ProfileForm.of(user), problems, null, request);
        }
        sessions.prove(request);
        sessions.renew(user(who), request);
        return saved("access.profile.password_changed", request);
    }

    @PostMapping("/profile/sessions/{id}/end")
    Redirect endSession(@PathVariable UUID id, CurrentUser who, HttpServletRequest request) {
        sessions.end(id, user(who));
        return saved("access.session.ended", request);
    }

    @PostMapping("/profile/sessions/end")
    Redirect endOtherSessions(CurrentUser who, HttpServletRequest request) {
        sessions.endOthers(user(who), request);
        return saved("access.session.others_ended", request);
    }

    @PostMapping("/profile/theme")
    Redirect theme(@RequestParam Theme theme, @RequestParam(defaultValue = "/") String back, CurrentUser who) {
        users.setTheme(user(who).id(), theme);
        return new Redirect(Redirect.isLocal(back) ? back : "/");
    }

    /** Empty choices are the company's. */
    @PostMapping("/profile/reading")
    Redirect reading(
            @RequestParam(defaultValue = "") String language,
            @RequestParam(defaultValue = "") String shape,
            CurrentUser who,
            HttpServletRequest request) {
        Reading chosen = settings.reading()
                .or(Language.find(language).orElse(null), Shape.find(shape).orElse(null));
        users.setReading(
                user(who).id(),
                Language.find(language).orElse(null),
                Shape.find(shape).orElse(null));
        Notice.leave(request, Readings.in(chosen, () -> Texts.t("access.profile.reading_saved")));
        return new Redirect("/profile");
    }

    private Redirect saved(String key, HttpServletRequest request) {
        Notice.leave(request, Texts.t(key));
        return new Redirect("/profile");
    }

    private User user(CurrentUser who) {
        return users.find(Objects.requireNonNull(who.id(), "the system has no profile"))
                .orElseThrow();
    }

    private ProfilePage page(
            User user, ProfileForm form, Problems problems, @Nullable Text conflict, HttpServletRequest request) {
        return new ProfilePage(
                user.email().value(),
                form.name(),
                form.zone(),
                settings.company().zone().getId(),
                Zones.names(),
                user.theme().key(),
                user.language() == null ? "" : user.language().key(),
                user.shape() == null ? "" : user.shape().key(),
                settings.reading(),
                form.singleKeys(),
                form.quietFrom(),
                form.quietUntil(),
                form.version(),
                user.twoSteps(),
                secondSteps.recoveryCodesLeft(user),
                sessions.of(user, request),
                moments.now(),
                problems,
                conflict);
    }

    /** What stands in the database now, beside the form with what was typed. */
    private static Text conflict(User user) {
        return Text.of(
                "access.profile.conflict",
                user.name(),
                user.zone() == null ? "–" : user.zone().getId());
    }
}
