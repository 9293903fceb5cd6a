package rapport.directory;

import static schema.directory.tables.ContactPoint.CONTACT_POINT;
import static schema.directory.tables.Organisation.ORGANISATION;
import static schema.directory.tables.Party.PARTY;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;
import rapport.platform.kinds.IfKnown;
import rapport.platform.kinds.Staging;

/**
 * Which of many new parties are known already: same e-mail address, website, name and town, or name and phone number. Whoever looks like
 * several is none of them; that is left to people.
 */
@Component
class KnownParties {

    void adopt(Staging staged, PartyKind kind, Field<String> name) {
        if (staged.circumstances().ifKnown() == IfKnown.CREATE) {
            return;
        }
        List<Select<Record2<Long, UUID>>> alike = alike(staged, kind, DSL.lower(DSL.trim(name)));
        if (alike.isEmpty()) {
            return;
        }
        Table<?> pairs = alike.stream()
                .reduce((one, other) -> one.union(other))
                .orElseThrow()
                .asTable("pairs", "row", "record_id");
        Field<UUID> record = DSL.field(DSL.name("pairs", "record_id"), UUID.class);
        Field<Long> row = DSL.field(DSL.name("pairs", "row"), Long.class);
        Table<?> one = DSL.select(
                        row.as("row"),
                        DSL.min(record.cast(SQLDataType.CLOB))
                                .cast(SQLDataType.UUID)
                                .as("record_id"))
                .from(pairs)
                .groupBy(row)
                .having(DSL.countDistinct(record).eq(1))
                .asTable("one");
        staged.adoptAlike(one, kind == PartyKind.PERSON && !staged.has("name") ? "family_name" : "name");
    }

    private static List<Select<Record2<Long, UUID>>> alike(Staging staged, PartyKind kind, Field<String> sortName) {
        List<Select<Record2<Long, UUID>>> alike = new ArrayList<>();
        if (staged.has("email")) {
            alike.add(reached(staged, kind, ContactPointKind.EMAIL, DSL.noCondition()));
        }
        if (staged.has("phone")) {
            // A switchboard is everybody's.
            alike.add(reached(staged, kind, ContactPointKind.PHONE, PARTY.SORT_NAME.eq(sortName)));
        }
        if (staged.has("website") && kind == PartyKind.ORGANISATION) {
            alike.add(DSL.select(staged.row(), ORGANISATION.ID.coerce(SQLDataType.UUID))
                    .from(staged.rows())
                    .join(ORGANISATION)
                    .on(ORGANISATION.DOMAIN.eq(staged.column("website_compared", String.class)))
                    .where(fresh(staged)));
        }
        if (staged.has("town")) {
            alike.add(DSL.select(staged.row(), PARTY.ID.coerce(SQLDataType.UUID))
                    .from(staged.rows())
                    .join(PARTY)
                    .on(PARTY.SORT_NAME.eq(sortName))
                    .and(PARTY.KIND.eq(kind))
                    .and(DSL.lower(PARTY.TOWN).eq(DSL.lower(staged.column("town", String.class))))
                    .where(fresh(staged)));
        }
        return alike;
    }

    private static Select<Record2<Long, UUID>> reached(
            Staging staged, PartyKind kind, ContactPointKind point, Condition also) {
        return DSL.select(staged.row(), PARTY.ID.coerce(SQLDataType.UUID))
                .from(staged.rows())
                .join(CONTACT_POINT)
                .on(CONTACT_POINT.NORMALISED.eq(staged.column(point.key() + "_compared", String.class)))
                .and(CONTACT_POINT.KIND.eq(point))
                .join(PARTY)
                .on(PARTY.ID.eq(CONTACT_POINT.PARTY_ID))
                .and(PARTY.KIND.eq(kind))
                .and(also)
                .where(fresh(staged));
    }

    private static Condition fresh(Staging staged) {
        return staged.accepted().and(staged.isNew());
    }
}
