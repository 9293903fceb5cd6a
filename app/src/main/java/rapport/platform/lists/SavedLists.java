package rapport.platform.lists;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import rapport.platform.filters.Filter;
import rapport.platform.filters.FilterReading.Understood;
import rapport.platform.kinds.FieldReading;
import rapport.platform.kinds.KindReading;
import rapport.platform.kinds.Kinds;
import rapport.platform.user.CurrentUser;
import rapport.platform.views.SavedList;

/** All lists of records as saved views know them. */
@Component
class SavedLists implements SavedList {

    /** What a view keeps, beside a parameter for each field that must have one of these values. */
    private static final Set<String> KEPT = Set.of("filter", "q", "sort", "order", "columns", "group");

    private final ListedKinds listedKinds;
    private final Kinds kinds;
    private final Addresses addresses;
    private final ListReader reader;
    private final Counts counts;
    private final Sentences sentences;

    SavedLists(
            ListedKinds listedKinds,
            Kinds kinds,
            Addresses addresses,
            ListReader reader,
            Counts counts,
            Sentences sentences) {
        this.listedKinds = listedKinds;
        this.kinds = kinds;
        this.addresses = addresses;
        this.reader = reader;
        this.counts = counts;
        this.sentences = sentences;
    }

    @Override
    public boolean isAt(String path) {
        return listedKinds.at(path).isPresent();
    }

    @Override
    public boolean understands(String path, String query, CurrentUser who) {
        ListedKind listed = listedKinds.at(path).orElseThrow();
        KindReading kind = kinds.get(listed.kind(), who);
        return parameters(query)
                .filter(parameters -> isMeant(kind, parameters))
                .filter(parameters -> addresses.filter(listed, kind, parameters, who) instanceof Understood)
                .isPresent();
    }

    /** Whether every part says something: one that is left out would show other records than were meant. */
    private boolean isMeant(KindReading kind, MultiValueMap<String, String> parameters) {
        return parameters.keySet().stream().allMatch(name -> isKept(kind, name))
                && all(parameters, "sort")
                        .allMatch(name ->
                                kind.field(name).filter(FieldReading::isSorted).isPresent())
                && all(parameters, "order").allMatch(Set.of("up", "down")::contains)
                && all(parameters, "columns")
                        .flatMap(names -> Arrays.stream(names.split(",")))
                        .allMatch(name -> kind.field(name).isPresent())
                && all(parameters, "group")
                        .allMatch(name -> kind.field(name)
                                .filter(field -> Groups.can(field, sentences))
                                .isPresent());
    }

    private static boolean isKept(KindReading kind, String name) {
        return KEPT.contains(name)
                || kind.field(name).filter(FieldReading::isFiltered).isPresent();
    }

    private static Stream<String> all(MultiValueMap<String, String> parameters, String name) {
        return parameters.getOrDefault(name, List.of()).stream();
    }

    @Override
    public Counted count(String path, String query, CurrentUser who) {
        ListedKind listed = listedKinds.at(path).orElseThrow();
        KindReading kind = kinds.get(listed.kind(), who);
        MultiValueMap<String, String> parameters = parameters(query).orElseThrow();
        Filter filter = addresses.filter(listed, kind, parameters, who) instanceof Understood understood
                ? understood.filter()
                : Filter.NONE;
        Asked asked = addresses.asked(listed, kind, filter, parameters);
        // Nobody waits for it, so it is counted rather than estimated.
        Counts.Counted counted = counts.of(kind, reader.meaning(listed, kind, asked, who), null, false);
        return new Counted((int) Math.min(counted.rows(), Counts.MOST), counted.isOver());
    }

    /** Empty when it is no query. */
    private static Optional<MultiValueMap<String, String>> parameters(String query) {
        MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
        try {
            for (String part : query.split("&")) {
                String[] pair = part.split("=", 2);
                if (pair.length == 2) {
                    parameters.add(
                            URLDecoder.decode(pair[0], StandardCharsets.UTF_8),
                            URLDecoder.decode(pair[1], StandardCharsets.UTF_8));
                } else if (!part.isEmpty()) {
                    return Optional.empty();
                }
            }
        } catch (IllegalArgumentException notEncoded) {
            return Optional.empty();
        }
        return Optional.of(parameters);
    }

    /** The query of an address without its place and open forms, ready to be saved and compared with what was saved. */
    static String query(KindReading kind, MultiValueMap<String, String> parameters) {
        StringJoiner query = new StringJoiner("&");
        for (Map.Entry<String, List<String>> each : parameters.entrySet()) {
            if (each.getKey().equals("view") || isKept(kind, each.getKey())) {
                each.getValue().stream()
                        .filter(value -> !value.isEmpty())
                        .forEach(value -> query.add(encoded(each.getKey()) + "=" + encoded(value)));
            }
        }
        return query.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
