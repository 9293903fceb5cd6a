package rapport.exchange.reading;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of an open file, one after the other. */
public interface Rows extends Closeable {

    /** The names of the columns as they stand in the file. */
    List<String> columns();

    /** The next row; null at the end. */
    @Nullable Row next() throws IOException;
}
