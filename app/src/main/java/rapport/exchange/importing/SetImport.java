package rapport.exchange.importing;

import static org.jooq.impl.DSL.name;
import static schema.exchange.tables.ImportRow.IMPORT_ROW;
import static schema.platform.tables.Origin.ORIGIN;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import rapport.exchange.importing.Mapping.RecordMapping;
import rapport.exchange.reading.Row;
import rapport.platform.database.Planner;
import rapport.platform.kinds.Circumstances;
import rapport.platform.kinds.Staging;

/** Brings in the records of one kind that a file gives: staged row by row, then taken set-based. */
final class SetImport {

    private static final int REMEMBERED = 4_096;

    private final ImportContext context;
    private final DSLContext db;
    private final String file;
    private final RecordReader reader;
    private final RecordMapping record;
    private final boolean isMain;
    private final StagingTable staged;
    private final Table<Record> journal;
    private final Staging staging;

    /** Of records that many rows give, the ones met lately need not be staged again. */
    private final Map<String, Boolean> lately = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    };

    SetImport(ImportContext context, Conveyor conveyor, String file, RecordReader reader, boolean isMain) {
        this.context = context;
        this.db = context.db();
        this.file = file;
        this.reader = reader;
        this.record = reader.mapping();
        this.isMain = isMain;
        String kind = record.kind();
        this.staged = StagingTable.forRecords(
                db,
                conveyor,
                context.nextTable(),
                reader.staged(),
                rows -> context.chunks().imported(kind, file, rows));
        this.journal = journal(context.nextTable());
        this.staging = new Staging(
                db,
                record.intake().kind(),
                record.fields().keySet(),
                circumstances(),
                context.nextTable(),
                journal.getName());
    }

    private Table<Record> journal(String table) {
        Table<Record> made = FileImport.table(table);
        db.createTemporaryTable(made)
                .column("owner", SQLDataType.UUID)
                .column("part", SQLDataType.CLOB)
                .column("key", SQLDataType.JSONB)
                .column("before", SQLDataType.JSONB)
                .execute();
        return made;
    }

    private Circumstances circumstances() {
        boolean totalsGiven = record.refersTo().stream()
                .flatMap(set -> context.mapping().set(set).stream())
                .anyMatch(r -> r.fields().containsKey("total"));
        return new Circumstances(
                context.source(),
                reader.usualCurrency(),
                totalsGiven,
                context.mapping().ifKnown());
    }

    boolean isMain() {
        return isMain;
    }

    RecordReader.Outcome read(Row row) {
        return reader.read(row);
    }

    void add(@Nullable String[] values) {
        if (!isMain && !record.keyedByWholeRow() && lately.put(Objects.requireNonNull(values[1]), true) != null) {
            return;
        }
        staged.add(values);
    }

    void flush() {
        staged.flush();
    }

    void take(Table<Record> refused) {
        Planner.learn(db, staged.table());
        new Resolution(db, context.mapping(), context.source(), record, isMain, staged.table())
                .into(staging.rows().getName());
        Planner.learn(db, staging.rows());
        if (isMain) {
            leaveOut(refused);
        }
        record.intake().check(staging);
        refuseWhatRefersToRefused();
        noteRefusals(refused);
        record.intake().take(staging);
        keepOrigins();
        keepStateBefore();
    }

    /** A row of which another part was refused is not taken. */
    private void leaveOut(Table<Record> refused) {
        db.update(staging.rows())
                .set(DSL.field(name("problem"), String.class), "import.part_refused")
                .where(staging.accepted())
                .and(staging.row().in(rows(refused)))
                .execute();
    }

    /** Within one file, records may refer to others that turn out to be refused; and so on. */
    private void refuseWhatRefersToRefused() {
        record.fields().forEach((field, value) -> {
            if (value.of().contains(record.set())) {
                Table<?> refusedOnes = staging.rows().as("refused_ones");
                Condition refersToRefused = staging.column(field, UUID.class)
                        .in(DSL.select(DSL.field(name("refused_ones", "id"), UUID.class))
                                .from(refusedOnes)
                                .where(DSL.field(name("refused_ones", "problem"), String.class)
                                        .isNotNull())
                                .and(DSL.field(name("refused_ones", "is_new"), SQLDataType.BOOLEAN)));
                while (db.fetchExists(DSL.selectOne()
                        .from(staging.rows())
                        .where(staging.accepted())
                        .and(refersToRefused))) {
                    staging.refuse(field, "import.refers_to_refused", refersToRefused);
                }
            }
        });
    }

    private void noteRefusals(Table<Record> refused) {
        Field<Long> row = DSL.field(name("row"), Long.class);
        Field<String> field = DSL.field(name("field"), String.class);
        Field<String> problem = DSL.field(name("problem"), String.class);
        Field<String> value = DSL.field(name("value"), String.class);
        db.insertInto(refused, row, field, problem, value)
                .select(DSL.select(
                                staging.row(),
                                staging.column("problem_field", String.class),
                                staging.column("problem", String.class),
                                staging.column("problem_value", String.class))
                        .from(staging.rows())
                        .where(DSL.not(staging.accepted()))
                        .and(staging.row().notIn(rows(refused))))
                .execute();
    }

    private static Select<Record1<Long>> rows(Table<Record> refused) {
        return DSL.select(DSL.field(name(refused.getName(), "row"), Long.class)).from(refused);
    }

    /** In the order of the keys, so that the index grows at one place. */
    private void keepOrigins() {
        int kept = db.insertInto(
                        ORIGIN,
                        ORIGIN.KIND,
                        ORIGIN.SOURCE,
                        ORIGIN.EXTERNAL_ID,
                        ORIGIN.RECORD_ID,
                        ORIGIN.CREATED_BY_JOB,
                        ORIGIN.TIED_BY_JOB)
                .select(DSL.select(
                                DSL.val(record.kind()),
                                DSL.val(context.source()),
                                staging.column("key", String.class),
                                staging.id(),
                                DSL.when(staging.isNew(), DSL.val(context.job())),
                                DSL.val(context.job()))
                        .from(staging.rows())
                        .where(staging.accepted())
                        .andNot(DSL.condition(staging.column("has_origin", Boolean.class)))
                        .orderBy(staging.column("key", String.class)))
                .execute();
        if (kept >= Planner.MANY) {
            // What follows looks keys up here: unknown to the planner, a new kind is taken for one without records.
            Planner.learn(db, ORIGIN);
        }
    }

    /** What a file made is known by its origin; of what it changed, the state before is kept row by row. */
    private void keepStateBefore() {
        db.insertInto(
                        IMPORT_ROW,
                        IMPORT_ROW.JOB_ID,
                        IMPORT_ROW.FILE,
                        IMPORT_ROW.KIND,
                        IMPORT_ROW.RECORD_ID,
                        IMPORT_ROW.PART,
                        IMPORT_ROW.KEY,
                        IMPORT_ROW.BEFORE)
                .select(DSL.select(
                                DSL.val(context.job()),
                                DSL.val(file),
                                DSL.val(record.kind()),
                                DSL.field(name("owner"), UUID.class),
                                DSL.field(name("part"), String.class),
                                DSL.field(name("key"), JSONB.class),
                                DSL.field(name("before"), JSONB.class))
                        .from(journal))
                .execute();
    }

    /** The rows that made a new record. */
    Select<Record1<Long>> createdRows(Table<Record> refused) {
        return DSL.select(staging.row())
                .from(staging.rows())
                .where(staging.accepted())
                .and(staging.isNew())
                .and(staging.row().notIn(rows(refused)));
    }

    /** The rows that made or changed something. */
    Select<Record1<Long>> touchedRows(Table<Record> refused) {
        return DSL.select(staging.row())
                .from(staging.rows())
                .where(staging.accepted())
                .and(staging.touched())
                .and(staging.row().notIn(rows(refused)));
    }

    void drop() {
        db.dropTable(staged.table()).execute();
        db.dropTable(journal).execute();
        db.dropTable(staging.rows()).execute();
    }
}
