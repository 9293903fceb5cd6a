package rapport.exchange.preparing;

import static schema.exchange.tables.Preparation.PREPARATION;
import static schema.exchange.tables.PreparedFile.PREPARED_FILE;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import rapport.exchange.importing.ImportResult;
import rapport.platform.errors.NotFound;
import rapport.platform.time.Moments;
import rapport.platform.user.CurrentUser;
import rapport.platform.user.KnownUsers;
import rapport.platform.user.Permission;
import schema.exchange.tables.records.PreparationRecord;
import schema.exchange.tables.records.PreparedFileRecord;
import tools.jackson.databind.json.JsonMapper;

/** The imports that are made in the browser. Each is its owner's; administrators see all. */
@Repository
@Transactional
public class Preparations {

    /** Files that nobody imported are thrown away after so long. */
    public static final Duration KEPT = Duration.ofDays(7);

    private static final int OFFERED = 20;

    private final DSLContext db;
    private final Moments moments;
    private final JsonMapper json;
    private final KnownUsers users;

    Preparations(DSLContext db, Moments moments, JsonMapper json, KnownUsers users) {
        this.db = db;
        this.moments = moments;
        this.json = json;
        this.users = users;
    }

    public Optional<Preparation> find(PreparationId id, CurrentUser who) {
        return withFiles(db.selectFrom(PREPARATION)
                        .where(PREPARATION.ID.eq(id.value()))
                        .and(visible(who))
                        .fetch())
                .stream()
                .findFirst();
    }

    public Preparation get(PreparationId id, CurrentUser who) {
        return find(id, who).orElseThrow(() -> new NotFound(id));
    }

    /** Those of this user that have not become an import yet. */
    public List<Preparation> open(CurrentUser who) {
        return withFiles(db.selectFrom(PREPARATION)
                .where(visible(who))
                .and(PREPARATION.STATE.in(State.MATCHING.key(), State.TRIED.key(), State.TRYING.key()))
                .orderBy(PREPARATION.CREATED_AT.desc(), PREPARATION.ID)
                .limit(OFFERED)
                .fetch());
    }

    private static Condition visible(CurrentUser who) {
        if (!mayImport(who)) {
            return DSL.falseCondition();
        }
        return who.isAdministrator() ? DSL.trueCondition() : PREPARATION.USER_ID.eq(who.id());
    }

    public static boolean mayImport(CurrentUser who) {
        return who.may(Permission.CREATE) && who.may(Permission.EDIT);
    }

    void add(Preparation fresh, CurrentUser who) {
        NotFound.unless(mayImport(who), fresh.id());
        db.insertInto(PREPARATION)
                .set(PREPARATION.ID, fresh.id().value())
                .set(PREPARATION.USER_ID, fresh.owner())
                .set(PREPARATION.CREATED_AT, moments.now())
                .set(PREPARATION.MAPPING, fresh.mapping())
                .set(PREPARATION.RECOGNISED, fresh.recognised())
                .execute();
        for (PreparedFile file : fresh.files()) {
            db.insertInto(PREPARED_FILE)
                    .set(PREPARED_FILE.PREPARATION_ID, fresh.id().value())
                    .set(PREPARED_FILE.POSITION, file.position())
                    .set(PREPARED_FILE.NAME, file.name())
                    .set(PREPARED_FILE.STORED, file.stored())
                    .set(PREPARED_FILE.BYTES, file.bytes())
                    .set(PREPARED_FILE.ROWS, file.rows())
                    .set(PREPARED_FILE.COLUMNS, file.columns().toArray(String[]::new))
                    .execute();
        }
    }

    /** Puts another mapping in the place of the one that the user saw; false when that has changed meanwhile. */
    public boolean match(Preparation seen, String mapping, String recognised, CurrentUser who) {
        get(seen.id(), who);
        return db.update(PREPARATION)
                        .set(PREPARATION.MAPPING, mapping)
                        .set(PREPARATION.RECOGNISED, recognised)
                        .set(PREPARATION.STATE, State.MATCHING.key())
                        .setNull(PREPARATION.TRIAL)
                        .set(PREPARATION.VERSION, PREPARATION.VERSION.plus(1))
                        .where(PREPARATION.ID.eq(seen.id().value()))
                        .and(PREPARATION.VERSION.eq(seen.version()))
                        .and(PREPARATION.STATE.in(State.MATCHING.key(), State.TRIED.key()))
                        .execute()
                == 1;
    }

    /** Goes on from one of these states; false when it is in another by now. */
    public boolean move(PreparationId id, State to, CurrentUser who, State... from) {
        get(id, who);
        return move(id, to, from);
    }

    boolean move(PreparationId id, State to, State... from) {
        return db.update(PREPARATION)
                        .set(PREPARATION.STATE, to.key())
                        .set(PREPARATION.STOP, false)
                        .setNull(PREPARATION.FAILURE)
                        .set(PREPARATION.PROGRESS, text(Progress.NONE))
                        .set(PREPARATION.VERSION, PREPARATION.VERSION.plus(1))
                        .where(PREPARATION.ID.eq(id.value()))
                        .and(PREPARATION.STATE.in(
                                List.of(from).stream().map(State::key).toList()))
                        .execute()
                == 1;
    }

    public void askToStop(PreparationId id, CurrentUser who) {
        get(id, who);
        db.update(PREPARATION)
                .set(PREPARATION.STOP, true)
                .where(PREPARATION.ID.eq(id.value()))
                .and(PREPARATION.STATE.in(State.TRYING.key(), State.RUNNING.key()))
                .execute();
    }

    /**
     * Told while the import is in its own transaction, so that others can read it; says whether it shall stop: somebody wants that, or its
     * owner may not come in any more.
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean progressed(PreparationId id, Progress progress) {
        return db.update(PREPARATION)
                .set(PREPARATION.PROGRESS, text(progress))
                .where(PREPARATION.ID.eq(id.value()))
                .returning(PREPARATION.STOP, PREPARATION.USER_ID)
                .fetchOptional()
                .map(row -> row.getStop() || users.find(row.getUserId()).isEmpty())
                .orElse(true);
    }

    void tried(PreparationId id, ImportResult result) {
        db.update(PREPARATION)
                .set(PREPARATION.TRIAL, text(result))
                .set(PREPARATION.STATE, result.wasStopped() ? State.MATCHING.key() : State.TRIED.key())
                .set(PREPARATION.VERSION, PREPARATION.VERSION.plus(1))
                .where(PREPARATION.ID.eq(id.value()))
                .execute();
    }

    void ended(PreparationId id, State state, @Nullable String failure) {
        db.update(PREPARATION)
                .set(PREPARATION.STATE, state.key())
                .set(PREPARATION.FAILURE, failure)
                .set(PREPARATION.VERSION, PREPARATION.VERSION.plus(1))
                .where(PREPARATION.ID.eq(id.value()))
                .execute();
    }

    void remove(PreparationId id) {
        db.deleteFrom(PREPARATION).where(PREPARATION.ID.eq(id.value())).execute();
    }

    /** Preparations whose files are too old to be kept. */
    List<PreparationId> old() {
        return db.select(PREPARATION.ID)
                .from(PREPARATION)
                .where(PREPARATION.CREATED_AT.lt(moments.now().minus(KEPT)))
                .and(PREPARATION.STATE.notIn(State.TRYING.key(), State.RUNNING.key(), State.UNDOING.key()))
                .fetch(row -> new PreparationId(row.value1()));
    }

    List<PreparationId> busy() {
        return db.select(PREPARATION.ID)
                .from(PREPARATION)
                .where(PREPARATION.STATE.in(State.TRYING.key(), State.RUNNING.key(), State.UNDOING.key()))
                .fetch(row -> new PreparationId(row.value1()));
    }

    private JSONB text(Object value) {
        return JSONB.valueOf(json.writeValueAsString(value));
    }

    private List<Preparation> withFiles(List<PreparationRecord> rows) {
        Map<UUID, List<PreparedFile>> files = rows.isEmpty()
                ? Map.of()
                : db.selectFrom(PREPARED_FILE)
                        .where(PREPARED_FILE.PREPARATION_ID.in(
                                rows.stream().map(PreparationRecord::getId).toList()))
                        .orderBy(PREPARED_FILE.POSITION)
                        .fetchGroups(PREPARED_FILE.PREPARATION_ID, Preparations::toFile);
        return rows.stream()
                .map(row -> toPreparation(row, files.getOrDefault(row.getId(), List.of())))
                .toList();
    }

    private Preparation toPreparation(PreparationRecord row, List<PreparedFile> files) {
        return new Preparation(
                new PreparationId(row.getId()),
                row.getUserId(),
                row.getCreatedAt(),
                row.getMapping(),
                row.getRecognised(),
                State.of(row.getState()),
                row.getTrial() == null ? null : json.readValue(row.getTrial().data(), ImportResult.class),
                row.getProgress() == null
                        ? Progress.NONE
                        : json.readValue(row.getProgress().data(), Progress.class),
                row.getFailure(),
                row.getVersion(),
                files);
    }

    private static PreparedFile toFile(PreparedFileRecord row) {
        return new PreparedFile(
                row.getPosition(),
                row.getName(),
                row.getStored(),
                row.getBytes(),
                row.getRows(),
                List.of(row.getColumns()));
    }
}
