package rapport.exchange.importing;

import static org.jooq.impl.DSL.name;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import rapport.platform.kinds.FieldDescription;
import rapport.platform.kinds.FieldType;

/** A temporary table that rows are streamed into by COPY. */
final class StagingTable {

    private final DSLContext db;
    private final Conveyor conveyor;
    private final Table<Record> table;
    private final Consumer<byte[]> sent;
    private final CopyBuffer buffer = new CopyBuffer();

    private StagingTable(DSLContext db, Conveyor conveyor, String name, List<Field<?>> columns, Consumer<byte[]> sent) {
        this.db = db;
        this.conveyor = conveyor;
        this.table = DSL.table(name(name));
        this.sent = sent;
        db.createTemporaryTable(table).columns(columns).execute();
    }

    /**
     * For records of a kind, as {@link RecordReader} makes them; references are still ids of files.
     *
     * @param sent told of every load of rows
     */
    static StagingTable forRecords(
            DSLContext db, Conveyor conveyor, String name, List<FieldDescription> fields, Consumer<byte[]> sent) {
        List<Field<?>> columns = new ArrayList<>(List.of(
                DSL.field(name("row"), SQLDataType.BIGINT),
                DSL.field(name("key"), SQLDataType.CLOB),
                DSL.field(name("id"), SQLDataType.UUID),
                DSL.field(name("content"), SQLDataType.BIGINT)));
        for (FieldDescription field : fields) {
            columns.add(DSL.field(name(field.name()), staged(field.type())));
            if (field.type().isCompared()) {
                columns.add(DSL.field(name(field.compared()), SQLDataType.CLOB));
            }
        }
        return new StagingTable(db, conveyor, name, columns, sent);
    }

    /** For rows that cannot be taken. */
    static StagingTable forRefusals(DSLContext db, Conveyor conveyor, String name) {
        return new StagingTable(
                db,
                conveyor,
                name,
                List.of(
                        DSL.field(name("row"), SQLDataType.BIGINT),
                        DSL.field(name("field"), SQLDataType.CLOB),
                        DSL.field(name("problem"), SQLDataType.CLOB),
                        DSL.field(name("value"), SQLDataType.CLOB)),
                rows -> {});
    }

    private static DataType<?> staged(FieldType type) {
        return switch (type) {
            case REFERENCE -> SQLDataType.CLOB;
            case REFERENCES -> SQLDataType.CLOB.array();
            default -> type.column();
        };
    }

    Table<Record> table() {
        return table;
    }

    void add(@Nullable String... values) {
        buffer.add(values);
        if (buffer.isFull()) {
            flush();
        }
    }

    /** Hands over what has been added, to be sent. */
    void flush() {
        if (buffer.isEmpty()) {
            return;
        }
        byte[] rows = buffer.take();
        conveyor.put(() -> copy(rows));
    }

    private void copy(byte[] rows) {
        sent.accept(rows);
        db.connection(connection -> {
            try {
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("COPY " + db.render(table) + " FROM STDIN", new ByteArrayInputStream(rows));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
