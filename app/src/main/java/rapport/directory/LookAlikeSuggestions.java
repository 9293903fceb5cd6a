package rapport.directory;

import static schema.directory.tables.ContactPoint.CONTACT_POINT;
import static schema.directory.tables.LookAlike.LOOK_ALIKE;
import static schema.directory.tables.Organisation.ORGANISATION;
import static schema.directory.tables.Party.PARTY;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.Record3;
import org.jooq.Select;
import org.jooq.SelectSelectStep;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;
import rapport.platform.kinds.Staging;

/**
 * Suggests which of many new parties may be known already: same e-mail, phone, domain, or name and town. It only suggests. Each new
 * party is paired with the one known for longest, so that a switchboard number shared by a thousand people makes a thousand
 * suggestions and not a million.
 */
@Component
class LookAlikeSuggestions {

    void find(Staging staged, PartyKind kind) {
        if (staged.has("email")) {
            keep(staged, reached(staged, ContactPointKind.EMAIL, kind));
        }
        if (staged.has("phone")) {
            keep(staged, reached(staged, ContactPointKind.PHONE, kind));
        }
        if (staged.has("website") && kind == PartyKind.ORGANISATION) {
            keep(staged, sameDomain(staged));
        }
        if (staged.has("town")) {
            keep(staged, sameNameAndTown(staged, kind));
        }
    }

    private static void keep(Staging staged, Select<Record3<PartyId, PartyId, String>> pairs) {
        staged.db()
                .insertInto(LOOK_ALIKE, LOOK_ALIKE.PARTY_ID, LOOK_ALIKE.OTHER_ID, LOOK_ALIKE.WHY)
                .select(pairs)
                .onConflictDoNothing()
                .execute();
    }

    private static Select<Record3<PartyId, PartyId, String>> reached(
            Staging staged, ContactPointKind point, PartyKind kind) {
        Field<String> mine = staged.column(point.key() + "_compared", String.class);
        Table<?> known = first(CONTACT_POINT.PARTY_ID, CONTACT_POINT.NORMALISED)
                .from(CONTACT_POINT)
                .join(PARTY)
                .on(PARTY.ID.eq(CONTACT_POINT.PARTY_ID))
                .and(PARTY.KIND.eq(kind))
                .where(CONTACT_POINT.KIND.eq(point))
                .and(CONTACT_POINT.NORMALISED.in(
                        DSL.select(mine).from(staged.rows()).where(fresh(staged))))
                .groupBy(CONTACT_POINT.NORMALISED)
                .asTable("known");
        return pairs(staged, known, key(known).eq(mine), point.key());
    }

    private static Select<Record3<PartyId, PartyId, String>> sameDomain(Staging staged) {
        Field<String> mine = staged.column("website_compared", String.class);
        Table<?> known = first(ORGANISATION.ID, ORGANISATION.DOMAIN)
                .from(ORGANISATION)
                .where(ORGANISATION.DOMAIN.in(
                        DSL.select(mine).from(staged.rows()).where(fresh(staged))))
                .groupBy(ORGANISATION.DOMAIN)
                .asTable("known");
        return pairs(staged, known, key(known).eq(mine), "domain");
    }

    private static Select<Record3<PartyId, PartyId, String>> sameNameAndTown(Staging staged, PartyKind kind) {
        var mine = PARTY.as("mine");
        Field<String> town = DSL.lower(PARTY.TOWN);
        Table<?> known = DSL.select(
                        DSL.min(PARTY.ID.cast(SQLDataType.CLOB)).as("first_id"),
                        PARTY.SORT_NAME.as("key"),
                        town.as("town"))
                .from(PARTY)
                .where(PARTY.KIND.eq(kind))
                .and(PARTY.TOWN.isNotNull())
                .and(PARTY.SORT_NAME.in(DSL.select(mine.SORT_NAME)
                        .from(staged.rows())
                        .join(mine)
                        .on(mine.ID.eq(id(staged)))
                        .where(fresh(staged))))
                .groupBy(PARTY.SORT_NAME, town)
                .having(DSL.count().gt(1))
                .asTable("known");
        return DSL.select(firstId(known), id(staged), DSL.val("name"))
                .from(staged.rows())
                .join(mine)
                .on(mine.ID.eq(id(staged)))
                .join(known)
                .on(key(known).eq(mine.SORT_NAME))
                .and(DSL.field(DSL.name("known", "town"), String.class).eq(DSL.lower(mine.TOWN)))
                .where(fresh(staged))
                .and(firstId(known).ne(id(staged)));
    }

    /** The party known for longest for each key: ids grow with time. */
    private static SelectSelectStep<Record2<String, String>> first(Field<PartyId> id, Field<String> key) {
        return DSL.select(DSL.min(id.cast(SQLDataType.CLOB)).as("first_id"), key.as("key"));
    }

    private static Select<Record3<PartyId, PartyId, String>> pairs(
            Staging staged, Table<?> known, Condition alike, String why) {
        return DSL.select(firstId(known), id(staged), DSL.val(why))
                .from(staged.rows())
                .join(known)
                .on(alike)
                .where(fresh(staged))
                .and(firstId(known).ne(id(staged)));
    }

    private static Field<String> key(Table<?> known) {
        return DSL.field(DSL.name(known.getName(), "key"), String.class);
    }

    private static Field<PartyId> firstId(Table<?> known) {
        return DSL.field(DSL.name(known.getName(), "first_id"), String.class)
                .cast(SQLDataType.UUID)
                .coerce(PARTY.ID);
    }

    private static Condition fresh(Staging staged) {
        return staged.accepted().and(staged.isNew());
    }

    private static Field<PartyId> id(Staging staged) {
        return staged.column("id", PARTY.ID);
    }
}
