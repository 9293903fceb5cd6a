package rapport.shell.today;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import rapport.platform.errors.NotFound;
import rapport.platform.time.Moments;
import rapport.platform.user.CurrentUser;
import rapport.platform.user.Subject;
import rapport.platform.user.UserId;
import rapport.platform.web.Panel.Place;
import rapport.platform.web.Panels;

@Controller
class TodayController {

    private final Panels panels;
    private final Moments moments;

    TodayController(Panels panels, Moments moments) {
        this.panels = panels;
        this.moments = moments;
    }

    @GetMapping("/")
    TodayPage today(CurrentUser who) {
        UserId id = who.id();
        if (id == null) {
            throw new NotFound("today");
        }
        Subject user = new Subject("user", id.value());
        return new TodayPage(
                who.name().split(" ", 2)[0],
                moments.now().atZone(who.zone()),
                panels.at(Place.TODAY, user, who),
                panels.at(Place.TODAY_RAIL, user, who));
    }
}
