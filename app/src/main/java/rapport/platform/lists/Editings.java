package rapport.platform.lists;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import rapport.platform.user.CurrentUser;
import rapport.platform.user.Permission;

/** What of all kinds can be changed from lists, field by field. */
@Component
public class Editings {

    private final List<CellEditing> declared;
    private final List<EditingSource> sources;

    Editings(List<CellEditing> declared, List<EditingSource> sources) {
        this.declared = List.copyOf(declared);
        this.sources = List.copyOf(sources);
    }

    public Optional<CellEditing> find(String kind, String field, CurrentUser who) {
        return of(kind, who).filter(each -> each.fields().contains(field)).findFirst();
    }

    /** None for those who may change none. */
    Stream<CellEditing> of(String kind, CurrentUser who) {
        return who.may(Permission.EDIT)
                ? Stream.concat(
                        declared.stream().filter(each -> each.kind().equals(kind)),
                        sources.stream().flatMap(source -> source.of(kind).stream()))
                : Stream.empty();
    }
}
