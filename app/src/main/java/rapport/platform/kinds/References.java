package rapport.platform.kinds;

import static org.jooq.impl.DSL.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntSupplier;
import org.jooq.CommonTableExpression;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Table;
import org.jooq.impl.DSL;
import schema.platform.tables.ReferencesAtOnce;

/**
 * Checks what many new rows refer to at once. PostgreSQL's foreign keys look up and hold the record referred to once for each row,
 * which takes as long as writing the row; here each record is looked up and held once, which says the same. Where that is not allowed,
 * or something is missing, the foreign keys check as ever.
 */
final class References {

    private static final String PARENT = "parent";
    private static final String ROLE = "session_replication_role";

    private final DSLContext db;
    private final Staging staging;

    References(Staging staging) {
        this.db = staging.db();
        this.staging = staging;
    }

    /**
     * Runs an insert of rows made of accepted records.
     *
     * @param values what goes into the columns that refer to something, and maybe others, of the accepted records in {@code from} that
     *     meet the condition
     */
    int insert(Table<?> target, Map<Field<?>, Field<?>> values, Table<?> from, Condition which, IntSupplier insert) {
        if (!staging.isMany()
                || !areThere(target, values, from, staging.accepted().and(which))) {
            return insert.getAsInt();
        }
        play("replica");
        int inserted = insert.getAsInt();
        play("origin");
        return inserted;
    }

    private void play(String role) {
        db.select(DSL.function(name("set_config"), String.class, DSL.inline(ROLE), DSL.val(role), DSL.inline(true)))
                .fetch();
    }

    private boolean areThere(Table<?> target, Map<Field<?>, Field<?>> values, Table<?> from, Condition which) {
        List<Reference> references = of(target);
        for (Reference reference : references) {
            Field<?> value = values.entrySet().stream()
                    .filter(e -> e.getKey().getName().equals(reference.column()))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse(null);
            boolean fine = value == null
                    || !reference.isTo(target) && areThere(reference, value.coerce(UUID.class), from, which);
            if (!fine) {
                return false;
            }
        }
        return !references.isEmpty();
    }

    private boolean areThere(Reference reference, Field<UUID> value, Table<?> from, Condition which) {
        CommonTableExpression<Record1<UUID>> wanted = name("wanted")
                .fields("one")
                .asMaterialized(
                        DSL.selectDistinct(value).from(from).where(which).and(value.isNotNull()));
        var found = DSL.selectOne()
                .from(reference.table())
                .join(wanted)
                .on(reference.key().eq(DSL.field(name("wanted", "one"), UUID.class)));
        // Nobody else can see, nor delete, what this transaction made: the record itself, when it is new.
        boolean own = value.getQualifiedName().equals(staging.id().getQualifiedName()) && !staging.hasKnown();
        Table<?> held = own
                ? found.asTable("held")
                : found.forKeyShare().of(reference.table()).asTable("held");
        Field<Integer> allOfThem = DSL.field(DSL.selectCount().from(wanted));
        Field<Integer> there = DSL.field(DSL.selectCount().from(held));
        return db.with(wanted).select(allOfThem.eq(there)).fetchSingle().value1();
    }

    private List<Reference> of(Table<?> target) {
        List<Reference> references = new ArrayList<>();
        ReferencesAtOnce all = ReferencesAtOnce.REFERENCES_AT_ONCE.call(Staging.quoted(target));
        for (Record row : db.selectFrom(all)) {
            references.add(new Reference(
                    row.get(all.FROM_COLUMN), row.get(all.TO_SCHEMA), row.get(all.TO_TABLE), row.get(all.TO_COLUMN)));
        }
        return references;
    }

    private record Reference(String column, String toSchema, String toTable, String toColumn) {

        Table<Record> table() {
            return DSL.table(name(toSchema, toTable)).as(PARENT);
        }

        Field<UUID> key() {
            return DSL.field(name(PARENT, toColumn), UUID.class);
        }

        boolean isTo(Table<?> target) {
            return Staging.part(target).equals(toSchema + "." + toTable);
        }
    }
}
