package rapport.work.tasks;

import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import rapport.directory.Parties;
import rapport.directory.PartyId;
import rapport.platform.user.CurrentUser;
import rapport.platform.user.Subject;
import rapport.platform.web.MenuEntry;
import rapport.platform.web.Panel;
import rapport.platform.web.View;

/** Tasks on the pages of other modules, and in the menu. */
@Configuration(proxyBeanMethods = false)
class TaskPanels {

    private static final int BEHIND_PROMISES = 30;
    private static final int BEHIND_PEOPLE = 15;
    private static final int IN_THE_MENU = 30;

    private record TaskPanel(Place place, int order, BiFunction<Subject, CurrentUser, Optional<View>> view)
            implements Panel {

        @Override
        public Optional<View> show(Subject subject, CurrentUser who) {
            return view.apply(subject, who);
        }
    }

    @Bean
    Panel todayTasksPanel(TaskList tasks) {
        return new TaskPanel(Panel.Place.TODAY, BEHIND_PROMISES, (subject, who) -> Optional.of(tasks.today(who)));
    }

    @Bean
    Panel aboutTasksPanel(TaskList tasks, Parties parties) {
        return new TaskPanel(
                Panel.Place.RAIL,
                BEHIND_PEOPLE,
                (subject, who) -> subject.kind().equals("party")
                        ? parties.find(new PartyId(subject.id()), who)
                                .map(party -> tasks.about(party.id(), party.href(), who))
                        : Optional.empty());
    }

    @Bean
    MenuEntry tasksEntry() {
        return new MenuEntry("tasks", "/tasks", "checkbox", IN_THE_MENU);
    }
}
