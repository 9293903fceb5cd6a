package rapport.relationships.portfolio;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import rapport.platform.user.CurrentUser;
import rapport.platform.views.SavedList;

/** The list of relationships as saved views know it. */
@Component
class SavedPortfolio implements SavedList {

    private static final Set<String> PARAMETERS = Set.of("role", "stage", "owner", "q", "sort", "order");

    private final Portfolio portfolio;

    SavedPortfolio(Portfolio portfolio) {
        this.portfolio = portfolio;
    }

    @Override
    public boolean isAt(String path) {
        return path.equals("/relationships");
    }

    @Override
    public boolean understands(String path, String query, CurrentUser who) {
        return read(query).isPresent();
    }

    @Override
    public Counted count(String path, String query, CurrentUser who) {
        Filter filter = read(query).orElseThrow(() -> new IllegalArgumentException("not a filter: " + query));
        int most = RelationshipsPage.mostCounted(filter);
        int count = portfolio.count(filter, who);
        return new Counted(Math.min(count, most), count > most);
    }

    /** Empty when a part of it says nothing: it would be left out, and other records be shown than were meant. */
    private static Optional<Filter> read(String query) {
        Map<String, List<String>> parts = new HashMap<>();
        try {
            for (String part : query.split("&")) {
                String[] pair = part.split("=", 2);
                if (pair.length == 2) {
                    parts.computeIfAbsent(pair[0], any -> new ArrayList<>())
                            .add(URLDecoder.decode(pair[1], StandardCharsets.UTF_8));
                } else if (!part.isEmpty()) {
                    return Optional.empty();
                }
            }
        } catch (IllegalArgumentException notEncoded) {
            return Optional.empty();
        }
        List<String> roles = parts.getOrDefault("role", List.of());
        List<String> stages = parts.getOrDefault("stage", List.of());
        String sort = first(parts, "sort");
        String owner = first(parts, "owner");
        Filter filter = Filter.of(
                roles,
                stages,
                owner,
                first(parts, "q"),
                sort,
                parts.containsKey("order") ? first(parts, "order") : null,
                null);
        boolean all = PARAMETERS.containsAll(parts.keySet())
                && filter.roles().size() == Set.copyOf(roles).size()
                && filter.stages().size() == Set.copyOf(stages).size()
                && owner.isEmpty() == (filter.owner() == null)
                && (sort.isEmpty() || filter.sortKey().equals(sort))
                && Set.of("", "up", "down").contains(first(parts, "order"));
        return all ? Optional.of(filter) : Optional.empty();
    }

    private static String first(Map<String, List<String>> parts, String name) {
        return parts.getOrDefault(name, List.of("")).getFirst();
    }
}
