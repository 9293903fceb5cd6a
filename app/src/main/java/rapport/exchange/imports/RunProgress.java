package rapport.exchange.imports;

import java.util.List;
import java.util.UUID;
import rapport.platform.web.View;

/**
 * How far the work has come; asks for itself again while there is any.
 *
 * @param of rows of all files
 * @param places where the records are that it brought; none before it is over
 */
public record RunProgress(
        UUID id, String state, boolean busy, String file, long rows, long of, boolean writing, List<Place> places)
        implements View {

    /** A list, with how many records of it are new or changed. */
    public record Place(String text, String href) {}

    RunProgress with(List<Place> found) {
        return new RunProgress(id, state, busy, file, rows, of, writing, found);
    }

    public int percent() {
        return of == 0 ? 0 : (int) Math.min(99, 100 * rows / of);
    }
}
