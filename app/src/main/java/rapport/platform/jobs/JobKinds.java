package rapport.platform.jobs;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import rapport.platform.text.Text;
import rapport.platform.user.CurrentUser;
import tools.jackson.databind.json.JsonMapper;

/** The kinds of all modules, by name. What a job is to do is read into the record of its kind and nothing else. */
@Component
class JobKinds {

    private final List<JobKind<?>> declared;
    private final JsonMapper json;
    private @Nullable Map<String, JobKind<?>> kinds;

    // Kinds start jobs, and jobs need the kinds.
    JobKinds(@Lazy List<JobKind<?>> declared, JsonMapper json) {
        this.declared = declared;
        this.json = json;
    }

    JobKind<?> get(String name) {
        JobKind<?> kind = byName().get(name);
        if (kind == null) {
            throw new IllegalStateException("no kind of job is named " + name);
        }
        return kind;
    }

    Text title(String name, String instructions) {
        JobKind<?> kind = byName().get(name);
        return kind == null ? Text.of("job.unknown", name) : title(kind, instructions);
    }

    boolean canBeUndone(String name) {
        JobKind<?> kind = byName().get(name);
        return kind != null && kind.canBeUndone();
    }

    RowResult act(String name, String instructions, String item, CurrentUser who) {
        return act(get(name), instructions, item, who);
    }

    List<String> matching(String name, String instructions, String filter, CurrentUser who) {
        return matching(get(name), instructions, filter, who);
    }

    private <I> Text title(JobKind<I> kind, String instructions) {
        return kind.title(json.readValue(instructions, kind.instructions()));
    }

    private <I> List<String> matching(JobKind<I> kind, String instructions, String filter, CurrentUser who) {
        return kind.matching(filter, json.readValue(instructions, kind.instructions()), who);
    }

    private <I> RowResult act(JobKind<I> kind, String instructions, String item, CurrentUser who) {
        return kind.act(item, json.readValue(instructions, kind.instructions()), who);
    }

    private Map<String, JobKind<?>> byName() {
        Map<String, JobKind<?>> known = kinds;
        if (known == null) {
            known = declared.stream().collect(Collectors.toMap(JobKind::name, Function.identity()));
            kinds = known;
        }
        return known;
    }
}
