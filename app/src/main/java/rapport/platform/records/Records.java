package rapport.platform.records;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import rapport.platform.user.CurrentUser;
import rapport.platform.user.Subject;

/** The names of records of any kind. */
@Component
public class Records {

    private final Map<String, RecordNames> byKind = new HashMap<>();

    Records(List<RecordNames> names) {
        names.forEach(each -> each.kinds().forEach(kind -> byKind.put(kind, each)));
    }

    public Optional<RecordName> name(Subject subject, CurrentUser who) {
        return Optional.ofNullable(names(List.of(subject), who).get(subject));
    }

    /** One query for each kind among them. */
    public Map<Subject, RecordName> names(Collection<Subject> subjects, CurrentUser who) {
        Map<Subject, RecordName> names = new HashMap<>();
        subjects.stream()
                .filter(subject -> byKind.containsKey(subject.kind()))
                .collect(Collectors.groupingBy(
                        Subject::kind, Collectors.mapping(Subject::id, Collectors.<UUID>toUnmodifiableSet())))
                .forEach((kind, ids) -> Objects.requireNonNull(byKind.get(kind))
                        .of(kind, ids, who)
                        .forEach((id, name) -> names.put(new Subject(kind, id), name)));
        return names;
    }
}
