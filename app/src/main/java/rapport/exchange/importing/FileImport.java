package rapport.exchange.importing;

import static org.jooq.impl.DSL.name;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import rapport.exchange.importing.Mapping.FileMapping;
import rapport.exchange.importing.Mapping.RecordMapping;
import rapport.exchange.reading.DataFile;
import rapport.exchange.reading.Row;
import rapport.exchange.reading.Rows;
import rapport.platform.text.Text;

/** Brings in one file, in the transaction of its caller. */
final class FileImport {

    private static final int TOLD_EVERY = 500;

    private final ImportContext context;
    private final DSLContext db;
    private final FileMapping mapping;
    private final DataFile file;
    private final String fileName;
    private final Conveyor conveyor = new Conveyor();
    private final StagingTable refused;
    private final List<SetImport> sets = new ArrayList<>();
    private List<String> unusedColumns = List.of();
    private long read;

    FileImport(ImportContext context, FileMapping mapping, DataFile file) {
        this.context = context;
        this.db = context.db();
        this.mapping = mapping;
        this.file = file;
        this.fileName = file.name();
        this.refused = StagingTable.forRefusals(db, conveyor, context.nextTable());
    }

    /** @throws IOException when the file cannot be opened at all */
    FileResult run() throws IOException {
        try (Rows rows = file.open()) {
            ColumnIndex columns = new ColumnIndex(rows.columns());
            for (RecordMapping record : Order.ofDependence(mapping)) {
                RecordReader reader = RecordReader.of(
                        record, columns, mapping.missingColumnsAllowed(), context.lookups(), context.company());
                sets.add(new SetImport(context, conveyor, fileName, reader, record.equals(mapping.main())));
            }
            unusedColumns = new ColumnsRead(context.mapping()).unused(file, mapping, rows.columns());
            conveyor.run(() -> stage(rows));
        }
        context.watch().writing(fileName, read);
        sets.forEach(set -> set.take(refused.table()));
        FileResult result = result();
        if (result.rejected() > 0) {
            context.rejections().write(file, mapping, refusals());
        }
        sets.forEach(SetImport::drop);
        db.dropTable(refused.table()).execute();
        return result;
    }

    private void stage(Rows rows) throws IOException {
        for (Row row = next(rows); row != null; row = next(rows)) {
            read++;
            if (read % TOLD_EVERY == 0) {
                context.watch().read(fileName, read);
            }
            if (row.problem() != null) {
                refuse(row, row.column(), row.problem());
            } else {
                stage(row);
            }
        }
        sets.forEach(SetImport::flush);
        refused.flush();
    }

    private @Nullable Row next(Rows rows) {
        try {
            return rows.next();
        } catch (IOException e) {
            // The rest counts as one row, so that it is not passed over in silence.
            read++;
            refused.add(
                    Long.toString(Long.MAX_VALUE),
                    "",
                    "",
                    storable(context.sentence(Text.of("import.broken_off", String.valueOf(e.getMessage())))));
            return null;
        }
    }

    private void stage(Row row) {
        Map<SetImport, @Nullable String[]> given = new LinkedHashMap<>();
        for (SetImport set : sets) {
            switch (set.read(row)) {
                case RecordReader.Refused(String column, Text problem) -> {
                    refuse(row, column, problem);
                    return;
                }
                case RecordReader.Given(String[] values) -> given.put(set, values);
                case RecordReader.Absent none -> {}
            }
        }
        given.forEach(SetImport::add);
    }

    private void refuse(Row row, String column, Text problem) {
        refused.add(Long.toString(row.number()), storable(column), "", storable(context.sentence(problem)));
    }

    /** Names of columns and quoted cells may hold what the database cannot. */
    static String storable(String text) {
        boolean fine = text.codePoints().noneMatch(FileImport::isNotStorable);
        return fine
                ? text
                : text.codePoints()
                        .map(c -> isNotStorable(c) ? 0xFFFD : c)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    /** NUL, and halves of a character. */
    private static boolean isNotStorable(int c) {
        return c == 0 || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    }

    private FileResult result() {
        SetImport main = sets.stream().filter(SetImport::isMain).findFirst().orElseThrow();
        long rejected = db.fetchCount(DSL.selectDistinct(DSL.field(name("row"))).from(refused.table()));
        long created = db.fetchCount(main.createdRows(refused.table()));
        long touched = db.fetchCount(touchedRows());
        return new FileResult(
                fileName,
                mapping.main().kind(),
                read,
                created,
                touched - created,
                read - touched - rejected,
                rejected,
                unusedColumns,
                0);
    }

    private org.jooq.Select<?> touchedRows() {
        org.jooq.Select<org.jooq.Record1<Long>> all = sets.getFirst().touchedRows(refused.table());
        for (SetImport set : sets.subList(1, sets.size())) {
            all = all.union(set.touchedRows(refused.table()));
        }
        return all;
    }

    private org.jooq.Cursor<Record> refusals() {
        return db.select(DSL.asterisk())
                .from(refused.table())
                .orderBy(DSL.field(name("row")))
                .fetchSize(1_000)
                .fetchLazy();
    }

    /** The kinds of records that the file held. */
    List<String> kinds() {
        return mapping.all().map(RecordMapping::kind).distinct().collect(Collectors.toList());
    }

    static Table<Record> table(String table) {
        return DSL.table(name(table));
    }
}
