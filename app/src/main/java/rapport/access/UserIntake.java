package rapport.access;

import static schema.access.tables.User.USER;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;
import rapport.platform.kinds.FieldDescription;
import rapport.platform.kinds.FieldType;
import rapport.platform.kinds.Intake;
import rapport.platform.kinds.KindDescription;
import rapport.platform.kinds.Staging;

/**
 * Takes in many users at once. They are members without a password: nobody signs in as one of them until an administrator has
 * invited them. A user who is known by the address stays as he or she is.
 */
@Component
public class UserIntake implements Intake {

    /** Before the @ of an address. */
    private static final int LONGEST = 64;

    private static final int SHORT = 30;

    private static final KindDescription KIND = new KindDescription(
            "user",
            List.of(
                    FieldDescription.of(USER.NAME, FieldType.NAME).asRequired(),
                    FieldDescription.of("email", FieldType.EMAIL),
                    FieldDescription.of(USER.ENABLED, FieldType.FLAG)));

    @Override
    public KindDescription kind() {
        return KIND;
    }

    @Override
    public TableField<?, ?> id() {
        return USER.ID;
    }

    @Override
    public void check(Staging staged) {
        Table<?> known = DSL.select(
                        staged.row().as("row"), USER.ID.coerce(SQLDataType.UUID).as("record_id"))
                .from(staged.rows())
                .join(USER)
                .on(USER.EMAIL.eq(email(staged)))
                .asTable("known");
        staged.adopt(known);
        Field<UUID> byAddress = DSL.field(
                DSL.select(USER.ID.coerce(SQLDataType.UUID)).from(USER).where(USER.EMAIL.eq(email(staged))));
        staged.refuse("email", "import.address_taken", byAddress.ne(staged.id()));
        staged.refuseRepeats("email", "import.address_taken", email(staged));
    }

    @Override
    public void take(Staging staged) {
        // Whoever may sign in already is nobody that a file could rename or lock out.
        Field<Boolean> own = DSL.field(DSL.exists(DSL.selectOne()
                .from(USER)
                .where(USER.ID.eq(staged.column("id", USER.ID)))
                .and(USER.PASSWORD_HASH.isNotNull())));
        staged.into(USER)
                .set(USER.EMAIL, email(staged))
                .where(DSL.not(DSL.condition(own)))
                .run();
        staged.recordChanges("user", null);
    }

    /** An address below .invalid (RFC 2606), to which no mail can ever go, where none is known. */
    private static Field<String> email(Staging staged) {
        Field<String> name = DSL.lower(staged.column("name", String.class));
        Field<String> words =
                DSL.trim(DSL.regexpReplaceAll(name, DSL.inline("[^a-z0-9]+"), DSL.inline(".")), DSL.inline("."));
        // A name in other letters has no words here, a long one too many for an address.
        Field<String> known = DSL.when(words.eq(""), DSL.inline("user.").concat(DSL.md5(name)))
                .when(
                        DSL.length(words).gt(LONGEST),
                        DSL.left(words, SHORT).concat(".").concat(DSL.md5(name)))
                .otherwise(words);
        Field<String> made =
                known.concat("@").concat(staged.circumstances().source()).concat(".invalid");
        return staged.has("email") ? DSL.coalesce(staged.column("email_compared", String.class), made) : made;
    }

    @Override
    public Map<String, Select<Record2<String, UUID>>> naturalKeys() {
        Field<UUID> id = USER.ID.coerce(SQLDataType.UUID);
        return Map.of(
                "email", DSL.select(USER.EMAIL, id).from(USER),
                "name", DSL.select(DSL.lower(USER.NAME), id).from(USER));
    }
}
