package rapport.exchange.imports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import rapport.exchange.importing.FileResult;
import rapport.exchange.imports.RunProgress.Place;
import rapport.platform.kinds.FieldReading;
import rapport.platform.kinds.Kinds;
import rapport.platform.lists.ListedKind;
import rapport.platform.lists.ListedKinds;
import rapport.platform.text.Texts;
import rapport.platform.user.CurrentUser;

/** In which lists the records that an import brought are to be found. */
@Component
class Whereabouts {

    private static final String MADE = "created_at";

    private final ListedKinds listed;
    private final Kinds kinds;

    Whereabouts(ListedKinds listed, Kinds kinds) {
        this.listed = listed;
        this.kinds = kinds;
    }

    List<Place> of(List<FileResult> files, CurrentUser who) {
        Map<String, Long> many = new LinkedHashMap<>();
        files.forEach(file -> many.merge(file.kind(), file.created() + file.updated(), Long::sum));
        return many.entrySet().stream()
                .filter(kind -> kind.getValue() > 0)
                .flatMap(kind -> place(kind.getKey(), kind.getValue(), who).stream())
                .toList();
    }

    private Optional<Place> place(String kind, long many, CurrentUser who) {
        return listed.find(kind)
                .map(list -> new Place(Texts.t(list.texts() + ".count", many), list.path() + newest(list, who)));
    }

    /** What came last stands first, where a list can be sorted so. */
    private String newest(ListedKind list, CurrentUser who) {
        return kinds.get(list.kind(), who)
                .field(MADE)
                .filter(FieldReading::isSorted)
                .map(made -> "?sort=" + made.name() + "&order=down")
                .orElse("");
    }
}
