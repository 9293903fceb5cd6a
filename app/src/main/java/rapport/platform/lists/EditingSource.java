package rapport.platform.lists;

import java.util.Optional;

/** Makes fields that kinds of other modules have beside their own changeable from lists. */
public interface EditingSource {

    Optional<CellEditing> of(String kind);
}
