package rapport.work.notices;

import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import rapport.access.QuietHours;
import rapport.access.Users;
import rapport.platform.text.Formats;
import rapport.platform.text.Texts;
import rapport.platform.time.Moments;
import rapport.platform.user.CurrentUser;
import rapport.platform.web.Redirect;
import rapport.work.KeptNotices;

@Controller
class NoticeController {

    private final KeptNotices notices;
    private final Users users;
    private final Moments moments;

    NoticeController(KeptNotices notices, Users users, Moments moments) {
        this.notices = notices;
        this.users = users;
        this.moments = moments;
    }

    @GetMapping("/notices")
    NoticesPage page(CurrentUser who) {
        return new NoticesPage(list(who));
    }

    /** What the drawer shows, without the page around it. */
    @GetMapping("/notices/list")
    NoticeList list(CurrentUser who) {
        QuietHours quiet = users.find(Objects.requireNonNull(who.id(), "the system is told nothing"))
                .orElseThrow()
                .quiet();
        String words =
                quiet == null ? null : Texts.t("notice.quiet", Formats.time(quiet.from()), Formats.time(quiet.until()));
        return new NoticeList(notices.of(who), words, moments.now());
    }

    @PostMapping("/notices/seen")
    Redirect allSeen(@RequestParam(defaultValue = "/notices") String back, CurrentUser who) {
        notices.seen(null, who);
        return new Redirect(Redirect.isLocal(back) ? back : "/notices");
    }

    /** Goes to what a notice is about, and it is not new any more. */
    @PostMapping("/notices/{id}")
    Redirect open(@PathVariable UUID id, @RequestParam String to, CurrentUser who) {
        notices.seen(id, who);
        return new Redirect(Redirect.isLocal(to) ? to : "/notices");
    }
}
