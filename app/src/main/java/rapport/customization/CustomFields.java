package rapport.customization;

import static schema.customization.tables.Field.FIELD;
import static schema.customization.tables.FieldIndex.FIELD_INDEX;
import static schema.customization.tables.Section.SECTION;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import rapport.customization.FieldSaving.ChangedMeanwhile;
import rapport.customization.FieldSaving.Reason;
import rapport.customization.FieldSaving.Refused;
import rapport.customization.FieldSaving.Saved;
import rapport.platform.changes.Changes;
import rapport.platform.errors.NotFound;
import rapport.platform.ids.Ids;
import rapport.platform.time.Moments;
import rapport.platform.user.CurrentUser;
import rapport.platform.user.Permission;
import rapport.platform.web.WithinRequest;

/**
 * All the custom fields there are. Adding one touches no record: a row here is all it takes. Only its indexes, where wanted, are made
 * on the records, in the background ({@link FieldIndexes}).
 */
@Repository
@Transactional
public class CustomFields {

    /** As many as a form and the eye can take. */
    static final int MOST = 200;

    private static final String KIND_OF_CHANGE = "custom_field";

    private final DSLContext db;
    private final FieldRows stored;
    private final Vocabulary vocabulary;
    private final RecordKinds kinds;
    private final FieldIndexes indexes;
    private final Changes changes;
    private final Moments moments;

    CustomFields(
            DSLContext db,
            FieldRows stored,
            Vocabulary vocabulary,
            RecordKinds kinds,
            FieldIndexes indexes,
            Changes changes,
            Moments moments) {
        this.db = db;
        this.stored = stored;
        this.vocabulary = vocabulary;
        this.kinds = kinds;
        this.indexes = indexes;
        this.changes = changes;
        this.moments = moments;
    }

    /** The fields of a kind in the order of its layout. Everybody who works with records sees them. */
    public List<CustomField> of(String kind) {
        return WithinRequest.isReading()
                ? vocabulary.fields(kind)
                : stored.read(FIELD.KIND.eq(kind).and(FIELD.DELETED_AT.isNull()));
    }

    /** The fields of all kinds that have some, each in the order of its layout. */
    Map<String, List<CustomField>> byKind() {
        List<CustomField> all =
                WithinRequest.isReading() ? vocabulary.fields() : stored.read(FIELD.DELETED_AT.isNull());
        return all.stream().collect(Collectors.groupingBy(CustomField::kind));
    }

    /** The same for a page that wants to know them of many kinds, and more than once: read together. */
    List<CustomField> listed(String kind) {
        return WithinRequest.isOne() ? vocabulary.fields(kind) : of(kind);
    }

    /** Fields that have been deleted and may be taken back, the last first. */
    public List<CustomField> deleted(String kind, CurrentUser who) {
        administers(who);
        return stored.read(FIELD.KIND.eq(kind).and(FIELD.DELETED_AT.isNotNull())).stream()
                .sorted(Comparator.comparing(CustomField::deletedAt, Comparator.nullsLast(Comparator.reverseOrder())))
                .toList();
    }

    public CustomField get(FieldId id, CurrentUser who) {
        administers(who);
        return find(id).orElseThrow(() -> new NotFound(id));
    }

    Optional<CustomField> find(FieldId id) {
        return stored.read(FIELD.ID.eq(id)).stream().findFirst();
    }

    public FieldSaving add(String kind, FieldDraft draft, CurrentUser who) {
        administers(who);
        kinds.get(kind);
        lock(kind);
        Map<String, Reason> problems = problems(kind, null, draft);
        if (!problems.isEmpty()) {
            return new Refused(problems);
        }
        FieldId id = new FieldId(Ids.next());
        db.insertInto(FIELD)
                .set(FIELD.ID, id)
                .set(FIELD.KIND, kind)
                .set(FIELD.NAME, "own_" + FieldDraft.word(draft.label(), stored.takenNames(kind)))
                .set(FIELD.LABEL, draft.label())
                .set(FIELD.TYPE, draft.type().key())
                .set(FIELD.HELP, draft.help())
                .set(FIELD.STANDARD, StandardValue.kept(draft))
                .set(FIELD.REQUIRED, draft.required())
                .set(FIELD.IS_UNIQUE, draft.unique())
                .set(FIELD.IS_INDEXED, draft.indexed())
                .set(FIELD.CURRENCY, draft.type() == CustomFieldType.MONEY ? draft.currency() : null)
                .set(FIELD.SECTION_ID, draft.section())
                .set(FIELD.POSITION, db.fetchCount(FIELD, FIELD.KIND.eq(kind)))
                .execute();
        stored.choose(id, draft);
        return saved(id);
    }

    /**
     * Keeps the columns of a file that no field takes: a text field for each, by its name; one that is called so already is taken.
     *
     * @return the field of each column that has one; none where the name is missing or too long, or where there are too many
     */
    public Map<String, CustomField> keep(String kind, Collection<String> columns, CurrentUser who) {
        Map<String, CustomField> kept = new LinkedHashMap<>();
        for (String column : columns) {
            FieldDraft draft = FieldDraft.text(column);
            Optional<CustomField> known = of(kind).stream()
                    .filter(field -> field.label().equalsIgnoreCase(draft.label()))
                    .findFirst();
            if (known.isPresent()) {
                kept.put(column, known.get());
            } else if (add(kind, draft, who) instanceof Saved saved) {
                kept.put(column, saved.field());
            }
        }
        return kept;
    }

    /** Name, kind and type stay; a word that is no longer offered stays with the records that hold it. */
    public FieldSaving change(FieldId id, FieldDraft draft, int version, CurrentUser who) {
        CustomField before = get(id, who);
        lock(before.kind());
        Map<String, Reason> problems = problems(before.kind(), id, draft);
        if (!problems.isEmpty()) {
            return new Refused(problems);
        }
        int rows = db.update(FIELD)
                .set(FIELD.LABEL, draft.label())
                .set(FIELD.HELP, draft.help())
                .set(FIELD.STANDARD, StandardValue.kept(draft))
                .set(FIELD.REQUIRED, draft.required())
                .set(FIELD.IS_UNIQUE, draft.unique())
                .set(FIELD.IS_INDEXED, draft.indexed())
                .set(FIELD.SECTION_ID, draft.section())
                .set(FIELD.VERSION, version + 1)
                .where(FIELD.ID.eq(id))
                .and(FIELD.VERSION.eq(version))
                .execute();
        if (rows == 0) {
            return new ChangedMeanwhile(get(id, who));
        }
        stored.choose(id, draft);
        return saved(id);
    }

    /** Takes a field out of sight; what it holds stays. */
    public FieldSaving delete(FieldId id, int version, CurrentUser who) {
        get(id, who);
        int rows = db.update(FIELD)
                .set(FIELD.DELETED_AT, moments.now())
                .set(FIELD.VERSION, version + 1)
                .where(FIELD.ID.eq(id))
                .and(FIELD.VERSION.eq(version))
                .and(FIELD.DELETED_AT.isNull())
                .execute();
        return rows == 0 ? new ChangedMeanwhile(get(id, who)) : saved(id);
    }

    /** Brings a deleted field back with all that it holds; refused while another has its label. */
    public FieldSaving restore(FieldId id, CurrentUser who) {
        CustomField field = get(id, who);
        lock(field.kind());
        if (stored.isLabelTaken(field.kind(), id, field.label())) {
            return new Refused(Map.of("label", Reason.LABEL_TAKEN));
        }
        db.update(FIELD)
                .setNull(FIELD.DELETED_AT)
                .set(FIELD.VERSION, FIELD.VERSION.plus(1))
                .where(FIELD.ID.eq(id))
                .execute();
        return saved(id);
    }

    /** How far a field's indexes are. @param purpose "unique" or "find" @param state "wanted", "ready" or "failed" */
    public record IndexState(
            String purpose, String state, @Nullable String problem) {}

    public Map<FieldId, List<IndexState>> indexStates(String kind, CurrentUser who) {
        administers(who);
        return db.select(FIELD_INDEX.FIELD_ID, FIELD_INDEX.PURPOSE, FIELD_INDEX.STATE, FIELD_INDEX.PROBLEM)
                .from(FIELD_INDEX)
                .join(FIELD)
                .on(FIELD.ID.eq(FIELD_INDEX.FIELD_ID))
                .where(FIELD.KIND.eq(kind))
                .orderBy(FIELD_INDEX.PURPOSE.desc())
                .fetchGroups(
                        FIELD_INDEX.FIELD_ID,
                        row -> new IndexState(
                                row.get(FIELD_INDEX.PURPOSE),
                                row.get(FIELD_INDEX.STATE),
                                row.get(FIELD_INDEX.PROBLEM)));
    }

    /** Tries once more to make the indexes that could not be made. */
    public void tryIndexesAgain(FieldId id, CurrentUser who) {
        indexes.keepUp(get(id, who));
    }

    private FieldSaving saved(FieldId id) {
        CustomField field = find(id).orElseThrow();
        indexes.keepUp(field);
        changes.record(KIND_OF_CHANGE, id.value(), null);
        return new Saved(field);
    }

    private Map<String, Reason> problems(String kind, @Nullable FieldId id, FieldDraft draft) {
        Map<String, Reason> problems = new LinkedHashMap<>(draft.problems());
        if (stored.isLabelTaken(kind, id, draft.label())) {
            problems.putIfAbsent("label", Reason.LABEL_TAKEN);
        }
        if (id == null && of(kind).size() >= MOST) {
            problems.putIfAbsent("label", Reason.TOO_MANY);
        }
        if (draft.section() != null
                && !db.fetchExists(SECTION, SECTION.ID.eq(draft.section()).and(SECTION.KIND.eq(kind)))) {
            throw new NotFound(draft.section());
        }
        if (draft.standard() != null && !StandardValue.isPossible(draft)) {
            problems.put("standard", Reason.BAD_STANDARD);
        }
        return problems;
    }

    /** One change of a kind's fields at a time, so that labels and names are told apart. */
    private void lock(String kind) {
        db.select(DSL.function(
                        DSL.name("pg_advisory_xact_lock"),
                        Object.class,
                        DSL.val(("custom " + kind).hashCode()).cast(Long.class)))
                .fetch();
    }

    static void administers(CurrentUser who) {
        NotFound.unless(who.may(Permission.ADMINISTER), "settings");
    }
}
