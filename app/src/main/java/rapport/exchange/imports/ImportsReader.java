package rapport.exchange.imports;

import static schema.access.tables.UserCard.USER_CARD;
import static schema.directory.tables.PartyCard.PARTY_CARD;
import static schema.exchange.tables.ImportFile.IMPORT_FILE;
import static schema.exchange.tables.ImportJob.IMPORT_JOB;
import static schema.exchange.tables.Preparation.PREPARATION;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import rapport.exchange.importing.FileResult;
import rapport.exchange.importing.ImportResult;
import rapport.exchange.importing.Undo;
import rapport.exchange.importing.Undoing;
import rapport.exchange.preparing.Preparations;
import rapport.platform.errors.NotFound;
import rapport.platform.time.Moments;
import rapport.platform.user.CurrentUser;
import tools.jackson.databind.json.JsonMapper;

/** Reads imports the way the screens show them. Everybody sees their own, administrators all. */
@Component
class ImportsReader {

    static final int PAGE = 50;

    private final DSLContext db;
    private final Moments moments;
    private final JsonMapper json;

    ImportsReader(DSLContext db, Moments moments, JsonMapper json) {
        this.db = db;
        this.moments = moments;
        this.json = json;
    }

    private static Condition visible(CurrentUser who) {
        if (!Preparations.mayImport(who)) {
            return DSL.falseCondition();
        }
        return who.isAdministrator() ? DSL.trueCondition() : IMPORT_JOB.USER_ID.eq(who.id());
    }

    /** @param before imports begun before this one was, with the id that tells two of the same moment apart; null for the latest */
    List<ImportRow> list(@Nullable Instant before, @Nullable UUID id, CurrentUser who) {
        Condition from = before == null || id == null
                ? DSL.noCondition()
                : DSL.row(IMPORT_JOB.STARTED_AT, IMPORT_JOB.ID).lt(DSL.row(DSL.val(before), DSL.val(id)));
        return db.select(
                        IMPORT_JOB.ID,
                        IMPORT_JOB.MAPPING,
                        IMPORT_JOB.STARTED_AT,
                        IMPORT_JOB.ENDED_AT,
                        IMPORT_JOB.STATE,
                        IMPORT_JOB.RESULT,
                        USER_CARD.NAME)
                .from(IMPORT_JOB)
                .leftJoin(USER_CARD)
                .on(USER_CARD.ID.eq(IMPORT_JOB.USER_ID))
                .where(visible(who))
                .and(from)
                .orderBy(IMPORT_JOB.STARTED_AT.desc(), IMPORT_JOB.ID.desc())
                .limit(PAGE + 1)
                .fetch()
                .map(this::row);
    }

    private ImportRow row(Record row) {
        JSONB stored = row.get(IMPORT_JOB.RESULT);
        List<FileResult> files = stored == null
                ? List.of()
                : json.readValue(stored.data(), ImportResult.class).files();
        String name = files.stream().map(FileResult::file).collect(Collectors.joining(", "));
        Instant ended = row.get(IMPORT_JOB.ENDED_AT);
        Instant until = ended == null ? null : ended.plus(Undoing.LIMIT);
        boolean open = until != null
                && until.isAfter(moments.now())
                && !row.get(IMPORT_JOB.STATE).equals("undone")
                && files.stream().anyMatch(file -> file.created() + file.updated() > 0);
        return new ImportRow(
                row.get(IMPORT_JOB.ID),
                name.isEmpty() ? row.get(IMPORT_JOB.MAPPING) : name,
                Optional.ofNullable(row.get(USER_CARD.NAME)).orElse(""),
                row.get(IMPORT_JOB.STARTED_AT),
                row.get(IMPORT_JOB.STATE),
                files.stream().mapToLong(FileResult::read).sum(),
                files.stream().mapToLong(FileResult::rejected).sum(),
                open ? until : null);
    }

    /** What is known of one import; null when it has not begun. */
    record Job(ImportRow row, List<FileResult> files, List<String> notRead, Undo.@Nullable Done undone) {}

    Optional<Job> job(UUID id, CurrentUser who) {
        return db.select(
                        IMPORT_JOB.ID,
                        IMPORT_JOB.MAPPING,
                        IMPORT_JOB.STARTED_AT,
                        IMPORT_JOB.ENDED_AT,
                        IMPORT_JOB.STATE,
                        IMPORT_JOB.RESULT,
                        IMPORT_JOB.KEPT,
                        USER_CARD.NAME)
                .from(IMPORT_JOB)
                .leftJoin(USER_CARD)
                .on(USER_CARD.ID.eq(IMPORT_JOB.USER_ID))
                .where(IMPORT_JOB.ID.eq(id))
                .and(visible(who))
                .fetchOptional(row -> {
                    JSONB stored = row.get(IMPORT_JOB.RESULT);
                    ImportResult result = stored == null ? null : json.readValue(stored.data(), ImportResult.class);
                    JSONB kept = row.get(IMPORT_JOB.KEPT);
                    return new Job(
                            row(row),
                            result == null ? files(id) : result.files(),
                            result == null ? List.of() : result.notRead(),
                            kept == null ? null : json.readValue(kept.data(), Undo.Done.class));
                });
    }

    /** Files that are in while the import still runs. */
    private List<FileResult> files(UUID job) {
        return db.select(IMPORT_FILE.RESULT)
                .from(IMPORT_FILE)
                .where(IMPORT_FILE.JOB_ID.eq(job))
                .fetch(row -> json.readValue(row.value1().data(), FileResult.class));
    }

    void mayUndo(UUID id, CurrentUser who) {
        NotFound.unless(job(id, who).isPresent(), id);
    }

    boolean hasPreparation(UUID id) {
        return db.fetchExists(PREPARATION, PREPARATION.ID.eq(id));
    }

    /** What stayed, with its name where it is somebody. */
    List<StayedRow> stayed(Undo.@Nullable Done done) {
        if (done == null || done.stayed().isEmpty()) {
            return List.of();
        }
        List<Undo.Stayed> some = done.stayed().stream().limit(PAGE).toList();
        var names = db.select(PARTY_CARD.ID.coerce(SQLDataType.UUID), PARTY_CARD.NAME)
                .from(PARTY_CARD)
                .where(PARTY_CARD
                        .ID
                        .coerce(SQLDataType.UUID)
                        .in(some.stream().map(Undo.Stayed::id).toList()))
                .fetchMap(r -> r.value1(), r -> r.value2());
        List<StayedRow> rows = new ArrayList<>();
        some.forEach(one -> rows.add(new StayedRow(
                one.kind(),
                one.id(),
                names.getOrDefault(one.id(), ""),
                one.why().name().toLowerCase(java.util.Locale.ROOT))));
        return rows;
    }
}
