package rapport.platform.web;

import gg.jte.Content;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import rapport.platform.user.CurrentUser;
import rapport.platform.user.Subject;

/** The panels of all modules, for the pages that show them. */
@Component
public class Panels {

    private final List<Panel> panels;
    private final Templates templates;

    Panels(List<Panel> panels, Templates templates) {
        this.panels =
                panels.stream().sorted(Comparator.comparingInt(Panel::order)).toList();
        this.templates = templates;
    }

    /** Tells the modules what a page is about that shows more than one thing. */
    public void expect(List<Subject> subjects, CurrentUser who) {
        panels.forEach(panel -> panel.expect(subjects, who));
    }

    /** What the modules show about a subject at a place, ready to be written. */
    public List<Content> at(Panel.Place place, Subject subject, CurrentUser who) {
        return panels.stream()
                .filter(panel -> panel.place() == place)
                .flatMap(panel -> panel.show(subject, who).stream())
                .map(templates::part)
                .toList();
    }
}
