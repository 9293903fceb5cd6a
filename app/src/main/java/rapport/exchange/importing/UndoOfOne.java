package rapport.exchange.importing;

import static schema.exchange.tables.ImportJob.IMPORT_JOB;
import static schema.exchange.tables.ImportRow.IMPORT_ROW;
import static schema.platform.tables.Change.CHANGE;
import static schema.platform.tables.Origin.ORIGIN;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import rapport.directory.PartyId;
import rapport.exchange.importing.ForeignKeys.Reference;
import rapport.interactions.Episodes;
import rapport.platform.kinds.Intake;

/** Takes one import back, in the transaction of its caller. */
final class UndoOfOne {

    private static final int NAMED = 1_000;
    private static final String RELATIONSHIP = "relationship";
    private static final String LINK = "link";
    private static final String INTERACTION = "interaction";

    private final DSLContext db;
    private final Map<String, Intake> kinds;
    private final Episodes episodes;
    private final UUID job;
    private final Instant ended;
    private final Catalog catalog;
    private final ForeignKeys keys;
    private final UndoTables tables;
    private final List<Table<?>> made = new ArrayList<>();

    UndoOfOne(DSLContext db, Map<String, Intake> kinds, Episodes episodes, UUID job, Instant ended) {
        this.db = db;
        this.kinds = kinds;
        this.episodes = episodes;
        this.job = job;
        this.ended = ended;
        this.catalog = Catalog.of(db);
        this.keys = ForeignKeys.of(db, catalog);
        this.tables = new UndoTables(db);
    }

    Undo.Done run() {
        tables.create();
        findMade();
        UndoOfChanges changed = new UndoOfChanges(db, tables, catalog, keys, job);
        long restored = changed.restore();
        markStaying();
        Set<PartyId> talkedTo = partiesOfContacts();
        recordChanges();
        long deleted = delete();
        episodes.chain(partiesThatAreLeft(talkedTo));
        Undo.Done done = new Undo.Done(deleted, restored, staying(), tables.staying());
        forget();
        tables.drop();
        return done;
    }

    private Table<?> tableOf(String kind) {
        return tableOf(Objects.requireNonNull(kinds.get(kind), kind).id());
    }

    private Table<?> tableOf(TableField<?, ?> column) {
        return catalog.of(Objects.requireNonNull(column.getTable()));
    }

    /** What the job made and is still there: by its origins, and the relationships that came with a role. */
    private void findMade() {
        kinds.forEach((kind, intake) -> {
            Table<?> table = tableOf(kind);
            Table<?> row = table.as("it");
            int found = tables.insertMade(DSL.select(DSL.val(kind), DSL.val(Catalog.nameOf(table)), ORIGIN.RECORD_ID)
                    .distinctOn(ORIGIN.RECORD_ID)
                    .from(ORIGIN)
                    .join(row)
                    .on(UndoTables.uuid(row, "id").eq(ORIGIN.RECORD_ID))
                    .where(ORIGIN.KIND.eq(kind))
                    .and(ORIGIN.CREATED_BY_JOB.eq(job)));
            if (found > 0 && !made.contains(table)) {
                made.add(table);
            }
        });
        Table<?> relationships = tableOf(RELATIONSHIP);
        Table<?> row = relationships.as("it");
        Condition ofNewParty = UndoTables.uuid(row, "party_id").in(tables.madeIds());
        Condition ofNewRole = DSL.exists(DSL.selectOne()
                .from(IMPORT_ROW)
                .where(IMPORT_ROW.JOB_ID.eq(job))
                .and(IMPORT_ROW.PART.startsWith("directory.party_role:"))
                .and(IMPORT_ROW.BEFORE.isNull())
                .and(IMPORT_ROW.RECORD_ID.eq(UndoTables.uuid(row, "party_id")))
                .and(DSL.jsonbGetAttributeAsText(IMPORT_ROW.KEY, "role")
                        .eq(UndoTables.field(row, "role", String.class))));
        int found = tables.insertMade(
                DSL.select(DSL.val(RELATIONSHIP), DSL.val(Catalog.nameOf(relationships)), UndoTables.uuid(row, "id"))
                        .from(row)
                        .where(ofNewParty.or(ofNewRole))
                        .and(UndoTables.field(row, "created_at", Instant.class).le(ended)));
        if (found > 0 && !made.contains(relationships)) {
            made.add(relationships);
        }
        tables.analyse();
    }

    private void markStaying() {
        for (Table<?> table : made) {
            changedSince(table);
        }
        for (Table<?> table : made) {
            keys.to(table).forEach(this::attached);
        }
        relationshipsOfRolesThatStay();
        boolean more = true;
        while (more) {
            more = false;
            for (Table<?> table : made) {
                for (Reference reference : keys.from(table)) {
                    more |= neededBy(reference, UndoTables.uuid(reference.from().as("x"), "id"), reference.from());
                }
                for (Belonging part : belongings().toList()) {
                    if (part.owner().equals(table)) {
                        more |= neededByPart(part);
                    }
                }
            }
            more |= neededByLinks();
        }
    }

    /** A party that is left as it is keeps the role that it got. */
    private void relationshipsOfRolesThatStay() {
        Table<?> row = tableOf(RELATIONSHIP).as("it");
        tables.need(
                tableOf(RELATIONSHIP),
                DSL.select(UndoTables.uuid(row, "id"))
                        .from(row)
                        .join(tables.state())
                        .on(tables.state("record_id", UUID.class).eq(UndoTables.uuid(row, "party_id")))
                        .where(tables.state("stays", String.class).isNotNull()));
    }

    /** A version that the job did not leave, or a trace of another import. */
    private void changedSince(Table<?> table) {
        Condition since = DSL.exists(DSL.selectOne()
                        .from(IMPORT_ROW)
                        .where(IMPORT_ROW.RECORD_ID.eq(tables.madeId()))
                        .and(IMPORT_ROW.JOB_ID.ne(job))
                        .and(IMPORT_ROW.JOB_ID.notIn(takenBack())))
                .or(DSL.exists(DSL.selectOne()
                        .from(ORIGIN)
                        .where(ORIGIN.RECORD_ID.eq(tables.madeId()))
                        .and(ORIGIN.TIED_BY_JOB.ne(job))));
        if (table.field("version") != null) {
            Table<?> row = table.as("it");
            String part = Catalog.nameOf(table);
            Condition written = IMPORT_ROW
                    .RECORD_ID
                    .eq(tables.madeId())
                    .and(IMPORT_ROW.PART.eq(part).or(IMPORT_ROW.PART.startsWith(part + ":")));
            Field<Integer> byJob =
                    DSL.field(DSL.selectCount().from(IMPORT_ROW).where(written).and(IMPORT_ROW.JOB_ID.eq(job)));
            // Another import that has been taken back raised the version by what it wrote, and once more for putting it
            // back.
            Field<Integer> andBack = DSL.field(DSL.select(DSL.count().plus(DSL.countDistinct(IMPORT_ROW.JOB_ID)))
                    .from(IMPORT_ROW)
                    .where(written)
                    .and(IMPORT_ROW.JOB_ID.ne(job))
                    .and(IMPORT_ROW.JOB_ID.in(takenBack())));
            since = since.or(DSL.exists(DSL.selectOne()
                    .from(row)
                    .where(UndoTables.uuid(row, "id").eq(tables.madeId()))
                    .and(UndoTables.field(row, "version", Integer.class).ne(byJob.plus(andBack)))));
        }
        tables.stay(Undo.Why.CHANGED, tables.isIn(table).and(since));
    }

    private static Select<Record1<UUID>> takenBack() {
        return DSL.select(IMPORT_JOB.ID).from(IMPORT_JOB).where(IMPORT_JOB.UNDONE_AT.isNotNull());
    }

    /** Rows that refer to what the job made, and that neither it made nor belong to it. */
    private void attached(Reference reference) {
        if (belongs(reference)) {
            return;
        }
        Table<?> row = reference.from().as("it");
        Condition others = UndoTables.uuid(row, reference.column().getName()).eq(tables.madeId());
        if (reference.from().field("id") != null) {
            others = others.and(UndoTables.uuid(row, "id").notIn(tables.madeIds(reference.from())));
        }
        for (Belonging part : belongings().toList()) {
            if (part.table().equals(reference.from())) {
                others =
                        others.and(UndoTables.uuid(row, part.column().getName()).notIn(tables.madeIds(part.owner())));
            }
        }
        if (reference.from().equals(tableOf(LINK))) {
            others = others.and(DSL.not(comesWithItsPerson(row)));
        }
        tables.stay(
                Undo.Why.ATTACHED,
                tables.isIn(reference.to())
                        .and(DSL.exists(DSL.selectOne().from(row).where(others))));
    }

    /**
     * A link that an import made along with the person it starts from: bulk upserts let the database make the ids of rows that
     * nobody refers to, which are random ones (version 4); those of links that people add grow with time (version 7).
     */
    private Condition comesWithItsPerson(Table<?> link) {
        return UndoTables.uuid(link, "from_id")
                .in(tables.madeIds())
                .and(DSL.substring(UndoTables.uuid(link, "id").cast(SQLDataType.CLOB), 15, 1)
                        .eq("4"));
    }

    /** Rows tied to a record by a column go with it. */
    private record Belonging(Field<?> column, Table<?> table, Table<?> owner) {}

    private Stream<Belonging> belongings() {
        return kinds.values().stream()
                .flatMap(intake -> intake.belongings().stream()
                        .map(column -> new Belonging(column, tableOf(column), owner(column, intake))));
    }

    private Table<?> owner(TableField<?, ?> column, Intake intake) {
        return keys.from(tableOf(column)).stream()
                .filter(r -> r.column().getName().equals(column.getName()))
                .<Table<?>>map(Reference::to)
                .findFirst()
                .orElseGet(() -> tableOf(intake.id()));
    }

    private boolean belongs(Reference reference) {
        return belongings()
                .anyMatch(b -> b.table().equals(reference.from())
                        && b.column().getName().equals(reference.column().getName()));
    }

    private boolean neededBy(Reference reference, Field<UUID> id, Table<?> owner) {
        Table<?> x = reference.from().as("x");
        Field<UUID> target = UndoTables.uuid(x, reference.column().getName());
        return tables.need(reference.to(), DSL.select(target).from(x).where(id.in(tables.stayingIds(owner))));
    }

    private boolean neededByPart(Belonging part) {
        boolean more = false;
        for (Reference reference : keys.from(part.table())) {
            if (!reference.column().getName().equals(part.column().getName()) && !belongs(reference)) {
                more |= neededBy(
                        reference,
                        UndoTables.uuid(part.table().as("x"), part.column().getName()),
                        part.owner());
            }
        }
        return more;
    }

    private boolean neededByLinks() {
        Table<?> x = tableOf(LINK).as("x");
        return tables.need(
                tableOf("person"),
                DSL.select(UndoTables.uuid(x, "to_id"))
                        .from(x)
                        .where(UndoTables.uuid(x, "from_id").in(tables.stayingIds()))
                        .and(comesWithItsPerson(x)));
    }

    private Set<PartyId> partiesOfContacts() {
        Table<?> row = tableOf(INTERACTION).as("it");
        Set<PartyId> parties = new LinkedHashSet<>(tables.partiesOfRestored(tableOf(INTERACTION)));
        db.selectDistinct(UndoTables.uuid(row, "party_id"))
                .from(row)
                .where(UndoTables.uuid(row, "id").in(tables.goingIds(tableOf(INTERACTION))))
                .forEach(party -> parties.add(new PartyId(party.value1())));
        return parties;
    }

    private List<PartyId> partiesThatAreLeft(Set<PartyId> parties) {
        Table<?> row = tableOf("person").as("it");
        return db.select(UndoTables.uuid(row, "id"))
                .from(row)
                .where(UndoTables.uuid(row, "id")
                        .in(parties.stream().map(PartyId::value).toList()))
                .fetch(id -> new PartyId(id.value1()));
    }

    /** Whose standing changes when the records are gone; told before, while their parties can still be seen. */
    private void recordChanges() {
        for (Table<?> table : made) {
            Table<?> row = table.as("it");
            for (Field<UUID> party : UndoTables.partiesOf(row, tableOf(RELATIONSHIP))) {
                db.insertInto(CHANGE, CHANGE.KIND, CHANGE.SUBJECT_ID, CHANGE.PARTY_ID)
                        .select(DSL.select(tables.changeKind(), UndoTables.uuid(row, "id"), party)
                                .from(row)
                                .join(tables.made())
                                .on(tables.madeId().eq(UndoTables.uuid(row, "id")))
                                .where(tables.isGoing(table)))
                        .execute();
            }
        }
    }

    private long delete() {
        rolesOfRelationships();
        long deleted = 0;
        for (Table<?> table : keys.childrenFirst(made.stream())) {
            Field<UUID> id = Objects.requireNonNull(table.field("id")).coerce(SQLDataType.UUID);
            deleted += tables.going(table);
            db.deleteFrom(table).where(id.in(tables.goingIds(table))).execute();
        }
        pipelines();
        return deleted;
    }

    /** A relationship gave its party the role; without one, the role goes too. */
    private void rolesOfRelationships() {
        Table<?> roles = catalog.of("directory.party_role");
        Table<?> row = tableOf(RELATIONSHIP).as("it");
        db.deleteFrom(roles)
                .where(DSL.row(
                                Objects.requireNonNull(roles.field("party_id")).coerce(SQLDataType.UUID),
                                Objects.requireNonNull(roles.field("role")).coerce(SQLDataType.CLOB))
                        .in(DSL.select(UndoTables.uuid(row, "party_id"), UndoTables.field(row, "role", String.class))
                                .from(row)
                                .where(UndoTables.uuid(row, "id").in(tables.goingIds(tableOf(RELATIONSHIP))))))
                .execute();
    }

    /** Columns of pipelines, and pipelines, that the import needed and nobody uses now. */
    private void pipelines() {
        for (String part : List.of("sales.pipeline_column", "sales.pipeline")) {
            Table<?> table = catalog.of(part);
            Field<UUID> id = Objects.requireNonNull(table.field("id")).coerce(SQLDataType.UUID);
            Condition unused = DSL.and(keys.to(table).stream()
                    .map(reference -> {
                        Table<?> user = reference.from().as("it");
                        return DSL.notExists(DSL.selectOne()
                                .from(user)
                                .where(UndoTables.uuid(user, reference.column().getName())
                                        .eq(id)));
                    })
                    .toList());
            db.deleteFrom(table)
                    .where(id.in(DSL.select(IMPORT_ROW.RECORD_ID)
                            .from(IMPORT_ROW)
                            .where(IMPORT_ROW.JOB_ID.eq(job))
                            .and(IMPORT_ROW.KIND.eq("pipeline"))
                            .and(IMPORT_ROW.PART.eq(part))))
                    .and(unused)
                    .execute();
        }
    }

    private List<Undo.Stayed> staying() {
        List<Undo.Stayed> staying = new ArrayList<>();
        for (Record row : tables.namedStaying(NAMED)) {
            staying.add(new Undo.Stayed(
                    row.get("kind", String.class),
                    row.get("id", UUID.class),
                    Undo.Why.valueOf(row.get("stays", String.class))));
        }
        return staying;
    }

    /** The file may be brought in again as if it had never been here. */
    private void forget() {
        db.deleteFrom(ORIGIN).where(ORIGIN.RECORD_ID.in(tables.goingIds(null))).execute();
        db.deleteFrom(ORIGIN)
                .where(ORIGIN.TIED_BY_JOB.eq(job))
                .and(ORIGIN.RECORD_ID.notIn(tables.stayingIds()))
                .execute();
    }
}
