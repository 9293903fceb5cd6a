package rapport.shell.today;

import gg.jte.Content;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import rapport.platform.text.Formats;
import rapport.platform.text.Texts;
import rapport.platform.web.Page;

/** What needs the user now. */
public record TodayPage(String firstName, ZonedDateTime now, List<Content> main, List<Content> rail) implements Page {

    private static final LocalTime NOON = LocalTime.NOON;
    private static final LocalTime EVENING = LocalTime.of(18, 0);

    @Override
    public String title() {
        return Texts.t("today.title");
    }

    @Override
    public String menu() {
        return "today";
    }

    /** Thursday 20 November */
    public String day() {
        return Formats.weekday(now.toLocalDate());
    }

    public String greeting() {
        LocalTime time = now.toLocalTime();
        String key =
                time.isBefore(NOON) ? "today.morning" : time.isBefore(EVENING) ? "today.afternoon" : "today.evening";
        return Texts.t(key, firstName);
    }
}
