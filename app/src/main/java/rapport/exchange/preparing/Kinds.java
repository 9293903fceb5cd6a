package rapport.exchange.preparing;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rapport.exchange.importing.MappingProblem;
import rapport.platform.kinds.KindDescription;

/** The kinds of records that files may hold. */
record Kinds(Map<String, KindDescription> byName) {

    boolean has(String name) {
        return byName.containsKey(name);
    }

    Set<String> names() {
        return byName.keySet();
    }

    /** @throws MappingProblem when there is none of that name: a mapping may be older than what there is */
    KindDescription get(@Nullable Object name) {
        return Optional.ofNullable(byName.get(String.valueOf(name)))
                .orElseThrow(() -> new MappingProblem("There is no kind \"" + name + "\"."));
    }
}
