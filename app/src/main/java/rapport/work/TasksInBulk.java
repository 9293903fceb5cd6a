package rapport.work;

import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import rapport.platform.lists.CellEditing;
import rapport.platform.lists.CellSaving;
import rapport.platform.lists.Deleting;
import rapport.platform.lists.Options;
import rapport.platform.text.Text;
import rapport.platform.user.CurrentUser;
import rapport.platform.user.UserId;

/** What lists do with tasks: give them to somebody, one or several, and delete them. */
@Configuration(proxyBeanMethods = false)
class TasksInBulk {

    @Bean
    Deleting deletingTasks(Tasks tasks) {
        return new Deleting("task", (picked, who) -> {
            Task now = tasks.get(new TaskId(picked.id()), who);
            return Deleting.outcome(tasks.delete(now.id(), picked.over(now.version()), who));
        });
    }

    @Bean
    CellEditing ownersOfTasks(Tasks tasks, Options options) {
        return new Owners(tasks, options);
    }

    private record Owners(Tasks tasks, Options options) implements CellEditing {

        @Override
        public String kind() {
            return "task";
        }

        @Override
        public Set<String> fields() {
            return Set.of("owner");
        }

        @Override
        public Typed read(UUID id, String field, CurrentUser who) {
            Task now = tasks.get(new TaskId(id), who);
            return new Typed(Objects.toString(now.owner(), ""), now.version());
        }

        @Override
        public CellSaving save(UUID id, String field, Typed typed, CurrentUser who) {
            Task now = tasks.get(new TaskId(id), who);
            if (!options.named("user", who).containsKey(typed.value())) {
                return new CellSaving.Refused(Text.of("task.problem.no_such_owner"));
            }
            return switch (tasks.update(now.of(UserId.of(typed.value()), typed.version()), who)) {
                case TaskSaving.Saved _ -> new CellSaving.Saved();
                case TaskSaving.ChangedMeanwhile _ -> new CellSaving.Changed();
                case TaskSaving.Refused _ -> new CellSaving.Refused(Text.of("task.problem.no_such_owner"));
            };
        }
    }
}
