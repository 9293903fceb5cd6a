package rapport.platform.kinds;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import rapport.platform.user.CurrentUser;

/** All kinds of records that can be read, with all their fields. */
@Component
public class Kinds {

    private final Map<String, KindReading> kinds;
    private final List<FieldSource> sources;

    Kinds(List<KindReading> kinds, List<FieldSource> sources) {
        this.kinds = kinds.stream().collect(Collectors.toUnmodifiableMap(KindReading::name, Function.identity()));
        this.sources = List.copyOf(sources);
    }

    /** A kind as this user sees it. */
    public Optional<KindReading> find(String name, CurrentUser who) {
        return Optional.ofNullable(kinds.get(name)).map(kind -> extended(kind, who));
    }

    public KindReading get(String name, CurrentUser who) {
        return find(name, who).orElseThrow(() -> new IllegalArgumentException("there is no kind " + name));
    }

    private KindReading extended(KindReading kind, CurrentUser who) {
        KindReading all = kind;
        for (FieldSource source : sources) {
            all = all.with(source.fields(kind, who), source.links(kind, who));
        }
        return all;
    }
}
