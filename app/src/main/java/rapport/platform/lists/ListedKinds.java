package rapport.platform.lists;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** All kinds of records that are listed. */
@Component
public class ListedKinds {

    private final Map<String, ListedKind> kinds;

    ListedKinds(List<ListedKind> kinds) {
        this.kinds = kinds.stream().collect(Collectors.toUnmodifiableMap(ListedKind::kind, Function.identity()));
    }

    public Optional<ListedKind> find(String kind) {
        return Optional.ofNullable(kinds.get(kind));
    }

    /** The list at an address, or the one of which another look is there. */
    Optional<ListedKind> at(String path) {
        return kinds.values().stream()
                .filter(listed -> listed.path().equals(path)
                        || listed.views().stream().anyMatch(view -> view.href().equals(path)))
                .findFirst();
    }

    /** @param kind a kind that is listed */
    public ListedKind get(String kind) {
        return find(kind).orElseThrow(() -> new IllegalArgumentException("there is no list of " + kind));
    }
}
