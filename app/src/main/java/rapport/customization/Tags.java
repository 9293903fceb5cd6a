package rapport.customization;

import static schema.customization.tables.RecordTag.RECORD_TAG;
import static schema.customization.tables.Tag.TAG;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import rapport.customization.TagSaving.ChangedMeanwhile;
import rapport.customization.TagSaving.NameTaken;
import rapport.customization.TagSaving.NoName;
import rapport.customization.TagSaving.Saved;
import rapport.platform.changes.Changes;
import rapport.platform.errors.NotFound;
import rapport.platform.ids.Ids;
import rapport.platform.kinds.CustomColumn;
import rapport.platform.user.CurrentUser;
import rapport.platform.user.Permission;
import rapport.platform.web.WithinRequest;
import schema.customization.tables.RecordTag;
import schema.platform.tables.Change;

/** All the tags there are, and what they stick to. Whoever may change a record may tag it; administrators keep the words in order. */
@Repository
@Transactional
public class Tags {

    private static final RecordTag OTHER = RECORD_TAG.as("other");

    private static final Change CHANGE = Change.CHANGE;

    private final DSLContext db;
    private final RecordKinds kinds;
    private final Vocabulary vocabulary;
    private final Changes changes;

    Tags(DSLContext db, RecordKinds kinds, Vocabulary vocabulary, Changes changes) {
        this.db = db;
        this.kinds = kinds;
        this.vocabulary = vocabulary;
        this.changes = changes;
    }

    public List<Tag> all() {
        return db.selectFrom(TAG).orderBy(DSL.lower(TAG.NAME), TAG.ID).fetch(Tags::toTag);
    }

    /** All, to choose from on a page that offers them more than once. */
    List<Tag> offered() {
        return WithinRequest.isOne() ? vocabulary.tags() : all();
    }

    /** How many records each tag sticks to. */
    public Map<TagId, Integer> counts(CurrentUser who) {
        CustomFields.administers(who);
        return db.select(RECORD_TAG.TAG_ID, DSL.count())
                .from(RECORD_TAG)
                .groupBy(RECORD_TAG.TAG_ID)
                .fetchMap(row -> row.value1(), row -> row.value2());
    }

    public List<Tag> of(UUID record) {
        return of(List.of(record)).getOrDefault(record, List.of());
    }

    /** The tags of many records, by one query. */
    public Map<UUID, List<Tag>> of(Collection<UUID> records) {
        return db.select(RECORD_TAG.RECORD_ID)
                .select(TAG.fields())
                .from(RECORD_TAG)
                .join(TAG)
                .on(TAG.ID.eq(RECORD_TAG.TAG_ID))
                .where(RECORD_TAG.RECORD_ID.eq(DSL.any(records.toArray(UUID[]::new))))
                .orderBy(DSL.lower(TAG.NAME))
                .fetchGroups(RECORD_TAG.RECORD_ID, row -> toTag(row));
    }

    /** Sticks a tag to a record; one of this name is made when there is none. */
    public TagSaving add(String kind, UUID record, String name, CurrentUser who) {
        NotFound.unless(kinds.held(kind, record, who).isPresent(), record);
        return addAll(kind, List.of(record), name, who);
    }

    /** Sticks a tag to many records by one statement. */
    public TagSaving addAll(String kind, Collection<UUID> records, String name, CurrentUser who) {
        return addAll(kind, kinds.get(kind).plainId().eq(DSL.any(records.toArray(UUID[]::new))), name, who);
    }

    /** Sticks a tag to all records that a query gives, by one statement. */
    public TagSaving addAll(String kind, Select<Record1<UUID>> records, String name, CurrentUser who) {
        return addAll(kind, kinds.get(kind).plainId().in(records), name, who);
    }

    private TagSaving addAll(String kind, Condition records, String name, CurrentUser who) {
        NotFound.unless(who.may(Permission.EDIT), kind);
        if (!Tag.isName(name)) {
            return new NoName();
        }
        Tag tag = named(Tag.plain(name));
        CustomColumn column = kinds.get(kind);
        List<UUID> tagged = db.insertInto(RECORD_TAG, RECORD_TAG.TAG_ID, RECORD_TAG.KIND, RECORD_TAG.RECORD_ID)
                .select(DSL.select(DSL.val(tag.id(), RECORD_TAG.TAG_ID), DSL.val(kind), column.plainId())
                        .from(column.table())
                        .where(records)
                        .and(column.which()))
                .onConflictDoNothing()
                .returning(RECORD_TAG.RECORD_ID)
                .fetch(RECORD_TAG.RECORD_ID);
        changed(column, tagged);
        return new Saved(tag, tagged.size());
    }

    public void remove(String kind, UUID record, TagId tag, CurrentUser who) {
        NotFound.unless(kinds.held(kind, record, who).isPresent(), record);
        removeAll(kind, List.of(record), tag, who);
    }

    /** Takes a tag off many records; how many had it. */
    public int removeAll(String kind, Collection<UUID> records, TagId tag, CurrentUser who) {
        NotFound.unless(who.may(Permission.EDIT), kind);
        List<UUID> freed = db.deleteFrom(RECORD_TAG)
                .where(RECORD_TAG.TAG_ID.eq(tag))
                .and(RECORD_TAG.KIND.eq(kind))
                .and(RECORD_TAG.RECORD_ID.eq(DSL.any(records.toArray(UUID[]::new))))
                .returning(RECORD_TAG.RECORD_ID)
                .fetch(RECORD_TAG.RECORD_ID);
        changed(kinds.get(kind), freed);
        return freed.size();
    }

    /** When one record becomes part of another, its tags go along; one that both have is there once. */
    public void move(UUID from, UUID to) {
        db.deleteFrom(RECORD_TAG)
                .where(RECORD_TAG.RECORD_ID.eq(from))
                .and(RECORD_TAG.TAG_ID.in(DSL.select(OTHER.TAG_ID).from(OTHER).where(OTHER.RECORD_ID.eq(to))))
                .execute();
        db.update(RECORD_TAG)
                .set(RECORD_TAG.RECORD_ID, to)
                .where(RECORD_TAG.RECORD_ID.eq(from))
                .execute();
    }

    public TagSaving change(TagId id, String name, int colour, int version, CurrentUser who) {
        CustomFields.administers(who);
        Tag now = find(id).orElseThrow(() -> new NotFound(id));
        if (!Tag.isName(name)) {
            return new NoName();
        }
        String plain = Tag.plain(name);
        if (db.fetchExists(TAG, TAG.ID.ne(id).and(DSL.lower(TAG.NAME).eq(plain.toLowerCase(Locale.ROOT))))) {
            return new NameTaken();
        }
        int rows = db.update(TAG)
                .set(TAG.NAME, plain)
                .set(TAG.COLOUR, (short) Math.clamp(colour, 0, Tag.COLOURS - 1))
                .set(TAG.VERSION, version + 1)
                .where(TAG.ID.eq(id))
                .and(TAG.VERSION.eq(version))
                .execute();
        if (rows == 0) {
            return new ChangedMeanwhile(now);
        }
        changes.record("tag", id.value(), null);
        return new Saved(find(id).orElseThrow(), 0);
    }

    /** Takes a tag off everything, for good. */
    public void delete(TagId id, CurrentUser who) {
        CustomFields.administers(who);
        int rows = db.deleteFrom(TAG).where(TAG.ID.eq(id)).execute();
        NotFound.unless(rows == 1, id);
        changes.record("tag", id.value(), null);
    }

    private Optional<Tag> find(TagId id) {
        return db.selectFrom(TAG).where(TAG.ID.eq(id)).fetchOptional(Tags::toTag);
    }

    /** Two who make the same at once get the same. */
    private Tag named(String name) {
        TagId id = new TagId(Ids.next());
        int rows = db.insertInto(TAG)
                .set(TAG.ID, id)
                .set(TAG.NAME, name)
                .set(TAG.COLOUR, (short)
                        Math.floorMod(name.toLowerCase(Locale.ROOT).hashCode(), Tag.COLOURS))
                .onConflictDoNothing()
                .execute();
        if (rows == 1) {
            changes.record("tag", id.value(), null);
        }
        return db.selectFrom(TAG).where(DSL.lower(TAG.NAME).eq(DSL.lower(name))).fetchSingle(Tags::toTag);
    }

    private void changed(CustomColumn column, List<UUID> records) {
        if (records.isEmpty()) {
            return;
        }
        db.insertInto(CHANGE, CHANGE.KIND, CHANGE.SUBJECT_ID, CHANGE.PARTY_ID)
                .select(DSL.select(
                                DSL.val(column.subject()),
                                DSL.field(DSL.name("record"), UUID.class),
                                // a tag touches no relationship's standing
                                DSL.castNull(SQLDataType.UUID))
                        .from(DSL.unnest(records.toArray(UUID[]::new)).as("tagged", "record")))
                .execute();
        changes.announce();
    }

    static Tag toTag(Record row) {
        return new Tag(row.get(TAG.ID), row.get(TAG.NAME), row.get(TAG.COLOUR), row.get(TAG.VERSION));
    }
}
