package rapport.customization;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import rapport.customization.TypedValue.Given;
import rapport.customization.TypedValue.Nothing;
import rapport.customization.TypedValue.Wrong;
import rapport.platform.kinds.CustomColumn;
import rapport.platform.text.Text;
import rapport.platform.user.CurrentUser;

/** The other records that a form asks about: one that a field names, and one that holds already what no two may hold. */
@Component
class OtherRecords {

    private static final Pattern ID_AT_END = Pattern.compile(
            ".*([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})/?$", Pattern.CASE_INSENSITIVE);

    private final DSLContext db;
    private final RecordKinds kinds;
    private final HeldValues held;

    OtherRecords(DSLContext db, RecordKinds kinds, HeldValues held) {
        this.db = db;
        this.kinds = kinds;
        this.held = held;
    }

    /** The name of another record that holds the value. */
    Optional<String> holding(CustomField field, Object value, @Nullable UUID but) {
        CustomColumn kind = kinds.get(field.kind());
        return db.select(kind.label())
                .from(kind.table())
                .where(kind.which())
                .and(same(Expressions.sortedBy(field, kind.values()), Expressions.comparable(field, value)))
                .and(but == null ? DSL.noCondition() : kind.plainId().ne(but))
                .limit(1)
                .fetchOptional(0, String.class);
    }

    @SuppressWarnings("unchecked") // the comparable form has the type of the expression
    private static Condition same(Field<?> expression, Object value) {
        return ((Field<Object>) expression).eq(DSL.val(value, ((Field<Object>) expression).getDataType()));
    }

    /** A record is named as people call it, or by the address of its page. */
    TypedValue named(CustomField field, List<String> texts, String before, CurrentUser who) {
        String text = texts.stream().findFirst().map(String::strip).orElse("");
        if (text.isEmpty()) {
            return new Nothing();
        }
        Map<UUID, String> found = held.named(field.type().key(), text, who);
        Matcher address = ID_AT_END.matcher(text);
        if (address.matches()) {
            UUID id = UUID.fromString(address.group(1));
            return held.exists(field.type().key(), id, who) ? new Given(id.toString()) : unknown(field, text);
        }
        Optional<UUID> unchanged = found.keySet().stream()
                .filter(id -> id.toString().equals(before))
                .findFirst();
        if (unchanged.isPresent()) {
            return new Given(unchanged.get().toString());
        }
        return switch (found.size()) {
            case 0 -> unknown(field, text);
            case 1 -> new Given(found.keySet().iterator().next().toString());
            default -> new Wrong(Text.of("custom.problem.ambiguous_record", text));
        };
    }

    private static Wrong unknown(CustomField field, String text) {
        return new Wrong(Text.of("custom.problem.unknown_" + field.type().key(), text));
    }
}
