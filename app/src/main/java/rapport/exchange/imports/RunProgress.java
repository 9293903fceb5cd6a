package rapport.exchange.imports;

import java.util.UUID;
import rapport.platform.web.View;

/**
 * How far the work has come; asks for itself again while there is any.
 *
 * @param of rows of all files
 */
public record RunProgress(UUID id, String state, boolean busy, String file, long rows, long of, boolean writing)
        implements View {

    public int percent() {
        return of == 0 ? 0 : (int) Math.min(99, 100 * rows / of);
    }
}
