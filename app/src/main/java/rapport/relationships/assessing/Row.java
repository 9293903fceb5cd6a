package rapport.relationships.assessing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row whose columns are read from left to right, in the order the query names them. */
final class Row {

    private final ResultSet row;
    private int column;

    Row(ResultSet row) {
        this.row = row;
    }

    void begin() {
        column = 0;
    }

    void skip(int columns) {
        column += columns;
    }

    UUID id() throws SQLException {
        return row.getObject(++column, UUID.class);
    }

    @Nullable UUID idOrNone() throws SQLException {
        return row.getObject(++column, UUID.class);
    }

    Instant instant() throws SQLException {
        return row.getObject(++column, OffsetDateTime.class).toInstant();
    }

    /** Days since 1970-01-01T00:00Z; NaN for none. */
    double days() throws SQLException {
        OffsetDateTime at = row.getObject(++column, OffsetDateTime.class);
        return Instants.days(at == null ? null : at.toInstant());
    }

    LocalDate date() throws SQLException {
        return row.getObject(++column, LocalDate.class);
    }

    @Nullable LocalDate dateOrNone() throws SQLException {
        return row.getObject(++column, LocalDate.class);
    }

    /** False for none. */
    boolean flag() throws SQLException {
        return row.getBoolean(++column);
    }

    int whole() throws SQLException {
        return row.getInt(++column);
    }

    @Nullable Long amountOrNone() throws SQLException {
        long amount = row.getLong(++column);
        return row.wasNull() ? null : amount;
    }

    String text() throws SQLException {
        return row.getString(++column);
    }

    @Nullable String textOrNone() throws SQLException {
        return row.getString(++column);
    }
}
