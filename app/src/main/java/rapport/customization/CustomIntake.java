package rapport.customization;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.JSONEntry;
import org.jooq.Record2;
import org.jooq.Select;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import rapport.platform.kinds.CustomColumn;
import rapport.platform.kinds.FieldDescription;
import rapport.platform.kinds.Intake;
import rapport.platform.kinds.KindDescription;
import rapport.platform.kinds.Staging;
import schema.platform.routines.CustomWith;

/**
 * Takes in records with their custom fields: what the rows hold goes into one staged column, which the kind's own intake writes with
 * the rest, so that it is journalled and taken back with it.
 */
final class CustomIntake implements Intake {

    /** The database takes a hundred arguments at most. */
    private static final int AT_ONCE = 40;

    private static final String DAY = "YYYY-MM-DD";
    private static final String MOMENT = "YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"";

    private final Intake intake;
    private final CustomColumn column;
    private final List<CustomField> fields;

    CustomIntake(Intake intake, CustomColumn column, List<CustomField> fields) {
        this.intake = intake;
        this.column = column;
        this.fields = List.copyOf(fields);
    }

    @Override
    public KindDescription kind() {
        List<FieldDescription> all = new ArrayList<>(intake.kind().fields());
        fields.forEach(field -> all.add(field.description()));
        return new KindDescription(intake.kind().name(), all);
    }

    @Override
    public TableField<?, ?> id() {
        return intake.id();
    }

    @Override
    public Map<String, Select<Record2<String, UUID>>> naturalKeys() {
        return intake.naturalKeys();
    }

    @Override
    public void check(Staging staged) {
        intake.check(staged);
        for (CustomField field : brought(staged)) {
            if (field.unique()) {
                Field<?> value = compared(field, staged);
                staged.refuseRepeats(field.name(), "import.own_repeated", value);
                staged.refuse(
                        field.name(),
                        "import.own_taken",
                        DSL.exists(DSL.selectOne()
                                .from(column.table())
                                .where(column.which())
                                .and(same(Expressions.sortedBy(field, column.values()), value))
                                .and(column.plainId().ne(staged.id()))));
            }
        }
    }

    @Override
    public void take(Staging staged) {
        List<CustomField> brought = brought(staged);
        if (!brought.isEmpty()) {
            Field<JSONB> own = staged.carry(column.values());
            Field<JSONB> values = DSL.coalesce(
                    DSL.field(DSL.select(column.values())
                            .from(column.table())
                            .where(column.plainId().eq(staged.id()))),
                    DSL.val(JSONB.valueOf("{}")));
            for (int from = 0; from < brought.size(); from += AT_ONCE) {
                CustomWith with = new CustomWith();
                with.setCustom(values);
                with.setChanges(object(brought.subList(from, Math.min(from + AT_ONCE, brought.size())), staged));
                values = with.asField();
            }
            staged.db()
                    .update(staged.rows())
                    .set(own, values)
                    .where(staged.accepted())
                    .execute();
        }
        intake.take(staged);
    }

    private List<CustomField> brought(Staging staged) {
        return fields.stream().filter(field -> staged.has(field.name())).toList();
    }

    private static Field<JSONB> object(List<CustomField> fields, Staging staged) {
        List<JSONEntry<?>> entries = new ArrayList<>();
        fields.forEach(field -> entries.add(DSL.key(DSL.inline(field.name())).value(kept(field, staged))));
        return DSL.jsonbObject(entries);
    }

    /** A staged value as it is kept. */
    private static Field<?> kept(CustomField field, Staging staged) {
        String name = field.name();
        return switch (field.type()) {
            case TEXT, LONG_TEXT, LINK, CHOICE -> staged.column(name, String.class);
            case NUMBER ->
                DSL.function(DSL.name("trim_scale"), SQLDataType.NUMERIC, staged.column(name, BigDecimal.class));
            case MONEY -> staged.column(name, Long.class);
            case YES_NO -> staged.column(name, Boolean.class);
            case DATE -> text(staged.column(name, LocalDate.class), DAY);
            case DATE_TIME ->
                text(
                        DSL.function(
                                DSL.name("timezone"),
                                SQLDataType.LOCALDATETIME,
                                DSL.inline("UTC"),
                                staged.column(name, Instant.class)),
                        MOMENT);
            case CHOICES ->
                DSL.when(
                        DSL.cardinality(staged.column(name, String[].class)).gt(0),
                        DSL.function(DSL.name("to_jsonb"), SQLDataType.JSONB, staged.column(name, String[].class)));
            case PERSON, ORGANISATION -> staged.column(name, UUID.class).cast(SQLDataType.CLOB);
        };
    }

    private static Field<String> text(Field<?> time, String pattern) {
        return DSL.function(DSL.name("to_char"), SQLDataType.CLOB, time, DSL.inline(pattern));
    }

    private static Field<?> compared(CustomField field, Staging staged) {
        Field<?> value =
                staged.column(field.name(), field.description().type().column().getType());
        return field.type().isText() ? DSL.lower(staged.column(field.name(), String.class)) : value;
    }

    @SuppressWarnings("unchecked") // both are the comparable form of the same field
    private static Condition same(Field<?> held, Field<?> staged) {
        return ((Field<Object>) held).eq((Field<Object>) staged);
    }
}
