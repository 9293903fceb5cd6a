package rapport.search.palette;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import rapport.platform.text.Texts;
import rapport.platform.user.CurrentUser;
import rapport.platform.web.MenuEntry;
import rapport.search.Action;
import rapport.search.ActionSource;
import rapport.search.Hit;

/** All that can be done from the search box. */
@Component
class Actions {

    private final List<ActionSource> sources;
    private final List<MenuEntry> entries;

    Actions(List<ActionSource> sources, List<MenuEntry> entries) {
        this.sources = sources.stream()
                .sorted(Comparator.comparingInt(ActionSource::order))
                .toList();
        this.entries = entries.stream()
                .sorted(Comparator.comparingInt(MenuEntry::order))
                .toList();
    }

    List<Action> with(Hit hit, CurrentUser who) {
        return sources.stream()
                .flatMap(source -> source.with(hit, who).stream())
                .toList();
    }

    /** What can be done anywhere and has all the words typed in its name. */
    List<Action> anywhere(String typed, CurrentUser who) {
        return java.util.stream.Stream.concat(
                        sources.stream().flatMap(source -> source.anywhere(who).stream()), places(who).stream())
                .filter(action -> fits(action.text(), typed))
                .toList();
    }

    private List<Action> places(CurrentUser who) {
        List<Action> places = new java.util.ArrayList<>();
        entries.forEach(entry -> places.add(
                new Action(entry.icon(), Texts.t("ui.go_to", Texts.t("menu." + entry.key())), entry.href(), "")));
        places.add(Action.of("user", Texts.t("ui.go_to", Texts.t("ui.profile")), "/profile"));
        if (who.isAdministrator()) {
            places.add(Action.of("settings", Texts.t("ui.go_to", Texts.t("ui.settings")), "/settings"));
        }
        return places;
    }

    static boolean fits(String text, String typed) {
        String lower = text.toLowerCase(Locale.ROOT);
        return List.of(typed.strip().toLowerCase(Locale.ROOT).split("\\s+")).stream()
                .allMatch(lower::contains);
    }
}
