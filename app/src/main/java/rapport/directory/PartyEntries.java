package rapport.directory;

import static schema.directory.tables.ContactPoint.CONTACT_POINT;
import static schema.directory.tables.Party.PARTY;

import java.util.UUID;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** What is the same when organisations and people are found: by every way to reach them, in the form in which it is compared. */
final class PartyEntries {

    static final Field<UUID> ID = PARTY.ID.coerce(SQLDataType.UUID);

    private PartyEntries() {}

    static Field<String> ways() {
        return DSL.field(DSL.select(
                        DSL.listAgg(DSL.replace(CONTACT_POINT.NORMALISED, DSL.inline("+"), DSL.inline("")), " ")
                                .withinGroupOrderBy(CONTACT_POINT.ID))
                .from(CONTACT_POINT)
                .where(CONTACT_POINT.PARTY_ID.eq(PARTY.ID)));
    }

    /** Texts with blanks between, those that are null left out. */
    @SafeVarargs
    static Field<String> all(Field<String>... texts) {
        return together(" ", texts);
    }

    @SafeVarargs
    static Field<String> together(String between, Field<String>... texts) {
        Field<?>[] arguments = new Field<?>[texts.length + 1];
        arguments[0] = DSL.inline(between);
        System.arraycopy(texts, 0, arguments, 1, texts.length);
        return DSL.function(DSL.name("concat_ws"), SQLDataType.CLOB, arguments);
    }
}
