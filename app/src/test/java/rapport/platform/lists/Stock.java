package rapport.platform.lists;

import static schema.directory.tables.Link.LINK;
import static schema.directory.tables.Organisation.ORGANISATION;
import static schema.directory.tables.Party.PARTY;
import static schema.directory.tables.PartyRole.PARTY_ROLE;
import static schema.directory.tables.Person.PERSON;
import static schema.interactions.tables.Interaction.INTERACTION;
import static schema.interactions.tables.Promise.PROMISE;
import static schema.sales.tables.Deal.DEAL;
import static schema.sales.tables.Order.ORDER;
import static schema.sales.tables.Pipeline.PIPELINE;
import static schema.sales.tables.PipelineColumn.PIPELINE_COLUMN;
import static schema.sales.tables.Product.PRODUCT;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jooq.DSLContext;
import rapport.Cast;
import rapport.directory.LinkId;
import rapport.directory.LinkKind;
import rapport.directory.PartyId;
import rapport.directory.PartyKind;
import rapport.directory.PartyRole;
import rapport.interactions.Channel;
import rapport.interactions.Direction;
import rapport.interactions.InteractionId;
import rapport.interactions.PromiseId;
import rapport.interactions.Side;
import rapport.platform.ids.Ids;
import rapport.sales.DealId;
import rapport.sales.DealOutcome;
import rapport.sales.OrderDirection;
import rapport.sales.OrderId;
import rapport.sales.ProductId;

/** So many records of each kind, in turn with and without values, some values several times. */
record Stock(int size) {

    static Stock of(DSLContext db, int size) {
        List<UUID> columns = columns(db);
        for (int i = 0; i < size; i++) {
            PartyId firm = organisation(db, i);
            person(db, i, firm);
            sales(db, i, firm, columns.get(i % 3));
            contacts(db, i, firm);
        }
        return new Stock(size);
    }

    /** The first person works somewhere else too. */
    void alsoWorksAt(DSLContext db, String town, String country) {
        PartyId firm = party(db, PartyKind.ORGANISATION, "Another Firm", town, country);
        PartyId person = db.select(PERSON.ID)
                .from(PERSON)
                .join(LINK)
                .on(LINK.FROM_ID.eq(PERSON.ID))
                .join(PARTY)
                .on(PARTY.ID.eq(LINK.TO_ID))
                .where(PARTY.TOWN.eq("Porto"))
                .limit(1)
                .fetchSingle()
                .value1();
        link(db, person, firm);
    }

    private static PartyId organisation(DSLContext db, int i) {
        String town = i % 3 == 0 ? "Porto" : i % 3 == 1 ? "Lisbon" : null;
        PartyId id = party(db, PartyKind.ORGANISATION, "Firm " + i, town, town == null ? "DE" : "PT");
        db.insertInto(ORGANISATION)
                .set(ORGANISATION.ID, id)
                .set(ORGANISATION.EMPLOYEES, i)
                .execute();
        db.insertInto(PARTY_ROLE)
                .set(PARTY_ROLE.PARTY_ID, id)
                .set(PARTY_ROLE.ROLE, PartyRole.CUSTOMER)
                .execute();
        return id;
    }

    private static void person(DSLContext db, int i, PartyId firm) {
        PartyId id = party(db, PartyKind.PERSON, "Person " + i % 50, i % 2 == 0 ? "Porto" : null, null);
        db.insertInto(PERSON)
                .set(PERSON.ID, id)
                .set(PERSON.JOB_TITLE, i % 2 == 0 ? "Buyer" : "Seller")
                .execute();
        link(db, id, firm);
    }

    private static void link(DSLContext db, PartyId person, PartyId firm) {
        db.insertInto(LINK)
                .set(LINK.ID, new LinkId(Ids.next()))
                .set(LINK.FROM_ID, person)
                .set(LINK.TO_ID, firm)
                .set(LINK.KIND, LinkKind.WORKS_AT)
                .execute();
    }

    private static PartyId party(DSLContext db, PartyKind kind, String name, String town, String country) {
        PartyId id = new PartyId(Ids.next());
        db.insertInto(PARTY)
                .set(PARTY.ID, id)
                .set(PARTY.KIND, kind)
                .set(PARTY.NAME, name)
                .set(PARTY.SORT_NAME, name.toLowerCase(Locale.ROOT))
                .set(PARTY.TOWN, town)
                .set(PARTY.COUNTRY, country)
                .execute();
        return id;
    }

    private static List<UUID> columns(DSLContext db) {
        UUID pipeline = Ids.next();
        db.insertInto(PIPELINE)
                .set(PIPELINE.ID, pipeline)
                .set(PIPELINE.NAME, "Line")
                .execute();
        return List.of(DealOutcome.values()).stream()
                .map(outcome -> {
                    UUID id = Ids.next();
                    db.insertInto(PIPELINE_COLUMN)
                            .set(PIPELINE_COLUMN.ID, id)
                            .set(PIPELINE_COLUMN.PIPELINE_ID, pipeline)
                            .set(PIPELINE_COLUMN.NAME, outcome.key())
                            .set(PIPELINE_COLUMN.POSITION, outcome.ordinal())
                            .set(PIPELINE_COLUMN.OUTCOME, outcome)
                            .execute();
                    return id;
                })
                .toList();
    }

    private static void sales(DSLContext db, int i, PartyId firm, UUID column) {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        db.insertInto(ORDER)
                .set(ORDER.ID, new OrderId(Ids.next()))
                .set(ORDER.DIRECTION, OrderDirection.SOLD)
                .set(ORDER.NUMBER, i % 2 == 0 ? "N" + i / 4 : null)
                .set(ORDER.PARTY_ID, firm)
                .set(ORDER.ORDERED_ON, today.minusDays(i))
                .set(ORDER.REQUIRED_ON, i % 4 == 0 ? today.plusDays(i % 7) : null)
                .set(ORDER.CANCELLED_ON, i % 10 == 0 ? today : null)
                .set(ORDER.TOTAL_MINOR, i < 30 ? 1_000L : 5_000L)
                .set(ORDER.CURRENCY, i % 2 == 0 ? "EUR" : "CHF")
                .set(ORDER.OWNER_ID, i % 2 == 0 ? Cast.bruno.id() : null)
                .execute();
        db.insertInto(DEAL)
                .set(DEAL.ID, new DealId(Ids.next()))
                .set(DEAL.TITLE, "Deal " + i % 40)
                .set(DEAL.PARTY_ID, i % 5 == 0 ? null : firm)
                .set(DEAL.COLUMN_ID, column)
                .set(DEAL.WORTH_MINOR, i % 4 == 0 ? null : (long) i % 9)
                .set(DEAL.CURRENCY, "EUR")
                .set(DEAL.EXPECTED_ON, i % 3 == 0 ? null : today.plusDays(i % 8))
                .execute();
        db.insertInto(PRODUCT)
                .set(PRODUCT.ID, new ProductId(Ids.next()))
                .set(PRODUCT.NAME, "Product " + i % 33)
                .set(PRODUCT.PRICE, i % 3 == 0 ? null : BigDecimal.valueOf(i % 10))
                .set(PRODUCT.CURRENCY, "EUR")
                .set(PRODUCT.ACTIVE, i % 2 == 0)
                .execute();
    }

    private static void contacts(DSLContext db, int i, PartyId firm) {
        Instant now = Instant.now();
        InteractionId id = new InteractionId(Ids.next());
        db.insertInto(INTERACTION)
                .set(INTERACTION.ID, id)
                .set(INTERACTION.PARTY_ID, firm)
                .set(INTERACTION.CHANNEL, i % 2 == 0 ? Channel.CALL : Channel.EMAIL)
                .set(INTERACTION.DIRECTION, Direction.IN)
                .set(INTERACTION.OPENED_BY, Side.THEM)
                .set(INTERACTION.AT, now.minus(i, ChronoUnit.DAYS))
                .set(INTERACTION.SUBJECT, i % 2 == 0 ? "About " + i : null)
                .execute();
        db.insertInto(PROMISE)
                .set(PROMISE.ID, new PromiseId(Ids.next()))
                .set(PROMISE.PARTY_ID, firm)
                .set(PROMISE.MADE_BY, Side.US)
                .set(PROMISE.WHAT, "Promise " + i)
                .set(PROMISE.MADE_AT, now.minus(200, ChronoUnit.DAYS))
                .set(PROMISE.DUE_AT, now.plus(i % 2 == 0 ? i % 10 + 1 : -i % 10 - 1, ChronoUnit.DAYS))
                .execute();
    }
}
