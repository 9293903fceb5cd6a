package rapport.directory;

import static schema.customization.tables.Field.FIELD;
import static schema.customization.tables.RecordTag.RECORD_TAG;
import static schema.customization.tables.Tag.TAG;
import static schema.directory.tables.Address.ADDRESS;
import static schema.directory.tables.ContactPoint.CONTACT_POINT;
import static schema.directory.tables.Link.LINK;
import static schema.directory.tables.LookAlike.LOOK_ALIKE;
import static schema.directory.tables.Organisation.ORGANISATION;
import static schema.directory.tables.Party.PARTY;
import static schema.directory.tables.PartyRole.PARTY_ROLE;
import static schema.directory.tables.Person.PERSON;
import static schema.interactions.tables.Complaint.COMPLAINT;
import static schema.interactions.tables.Interaction.INTERACTION;
import static schema.interactions.tables.Participant.PARTICIPANT;
import static schema.interactions.tables.Promise.PROMISE;
import static schema.interactions.tables.Satisfaction.SATISFACTION;
import static schema.interactions.tables.Signal.SIGNAL;
import static schema.platform.tables.Origin.ORIGIN;
import static schema.relationships.tables.Ending.ENDING;
import static schema.relationships.tables.JointGoal.JOINT_GOAL;
import static schema.relationships.tables.Relationship.RELATIONSHIP;
import static schema.relationships.tables.WinBack.WIN_BACK;
import static schema.sales.tables.Agreement.AGREEMENT;
import static schema.sales.tables.Deal.DEAL;
import static schema.sales.tables.Order.ORDER;
import static schema.sales.tables.OrderLine.ORDER_LINE;
import static schema.sales.tables.Pipeline.PIPELINE;
import static schema.sales.tables.PipelineColumn.PIPELINE_COLUMN;
import static schema.sales.tables.Product.PRODUCT;
import static schema.work.tables.Task.TASK;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.context.ApplicationEventPublisher;
import rapport.Cast;
import rapport.customization.FieldId;
import rapport.customization.TagId;
import rapport.interactions.Channel;
import rapport.interactions.Direction;
import rapport.interactions.InteractionId;
import rapport.interactions.PromiseId;
import rapport.interactions.Side;
import rapport.interactions.Signal;
import rapport.platform.ids.Ids;
import rapport.platform.undo.TakenBack;
import rapport.relationships.EndingId;
import rapport.relationships.JointGoalId;
import rapport.relationships.RelationshipId;
import rapport.sales.AgreementId;
import rapport.sales.DealId;
import rapport.sales.OrderDirection;
import rapport.sales.OrderId;
import rapport.sales.ProductId;
import rapport.work.TaskId;

/** A few organisations and people with something of everything attached, much of it the same. */
final class World {

    private static final int OF_EACH = 8;
    private static final Instant START = Instant.parse("2026-01-01T09:00:00Z");

    private final DSLContext db;
    private final Random random;
    private final List<PartyId> organisations = new ArrayList<>();
    private final List<PartyId> people = new ArrayList<>();
    private final UUID column = Ids.next();
    private final UUID[] tags = {Ids.next(), Ids.next(), Ids.next()};

    World(DSLContext db, ApplicationEventPublisher events, Random random) {
        this.db = db;
        this.random = random;
        pipeline();
        for (int i = 0; i < OF_EACH; i++) {
            organisations.add(party(PartyKind.ORGANISATION, "Firm " + i));
            people.add(party(PartyKind.PERSON, "Person " + i));
        }
        List<PartyId> all =
                Stream.concat(organisations.stream(), people.stream()).toList();
        tag();
        all.forEach(this::attach);
        own();
        // Episodes and answers as they are kept.
        events.publishEvent(new TakenBack(all.stream().map(PartyId::value).collect(Collectors.toSet())));
    }

    List<PartyId> organisations() {
        return organisations;
    }

    List<PartyId> people() {
        return people;
    }

    /** Rows that a merge moves and never loses. */
    static Map<String, Integer> counts(DSLContext db) {
        Map<String, Integer> counts = new TreeMap<>();
        for (Table<?> table : List.of(
                ORDER,
                ORDER_LINE,
                DEAL,
                AGREEMENT,
                PRODUCT,
                INTERACTION,
                SIGNAL,
                PROMISE,
                COMPLAINT,
                SATISFACTION,
                ENDING,
                WIN_BACK,
                JOINT_GOAL,
                TASK,
                ORIGIN)) {
            counts.put(table.getName(), db.fetchCount(table));
        }
        return counts;
    }

    private void tag() {
        for (int i = 0; i < 3; i++) {
            db.insertInto(TAG)
                    .set(TAG.ID, new TagId(tags[i]))
                    .set(TAG.NAME, "Tag " + i)
                    .set(TAG.COLOUR, (short) i)
                    .execute();
        }
    }

    /** A field of their own that names an organisation, and one that says something. */
    private void own() {
        for (String kind : List.of("organisation", "deal")) {
            db.insertInto(FIELD)
                    .set(FIELD.ID, new FieldId(Ids.next()))
                    .set(FIELD.KIND, kind)
                    .set(FIELD.NAME, "own_bank")
                    .set(FIELD.LABEL, "Bank")
                    .set(FIELD.TYPE, "organisation")
                    .set(FIELD.POSITION, 1)
                    .execute();
        }
        organisations.forEach(each -> db.update(PARTY)
                .set(
                        PARTY.CUSTOM,
                        JSONB.valueOf("{\"own_bank\": \"" + any(organisations) + "\", \"own_x\": \"" + each + "\"}"))
                .where(PARTY.ID.eq(each))
                .execute());
        db.update(DEAL)
                .set(DEAL.CUSTOM, JSONB.valueOf("{\"own_bank\": \"" + any(organisations) + "\"}"))
                .execute();
    }

    private PartyId any(List<PartyId> some) {
        return some.get(random.nextInt(some.size()));
    }

    /** References of custom fields that lead nowhere. */
    static int dangling(DSLContext db) {
        return db.fetchCount(
                DEAL,
                DSL.jsonbGetAttributeAsText(DEAL.CUSTOM, "own_bank")
                        .notIn(DSL.select(PARTY.ID.cast(SQLDataType.CLOB)).from(PARTY)));
    }

    private void pipeline() {
        UUID pipeline = Ids.next();
        db.insertInto(PIPELINE)
                .set(PIPELINE.ID, pipeline)
                .set(PIPELINE.NAME, "Pipe " + pipeline)
                .execute();
        db.insertInto(PIPELINE_COLUMN)
                .set(PIPELINE_COLUMN.ID, column)
                .set(PIPELINE_COLUMN.PIPELINE_ID, pipeline)
                .set(PIPELINE_COLUMN.NAME, "Open")
                .set(PIPELINE_COLUMN.POSITION, 1)
                .execute();
    }

    private PartyId party(PartyKind kind, String name) {
        PartyId id = new PartyId(Ids.next());
        String email = random.nextBoolean() ? "mail" + random.nextInt(4) + "@firm.example" : null;
        db.insertInto(PARTY)
                .set(PARTY.ID, id)
                .set(PARTY.KIND, kind)
                .set(PARTY.NAME, name)
                .set(PARTY.SORT_NAME, name.toLowerCase(java.util.Locale.ROOT))
                .set(PARTY.EMAIL, email)
                .set(PARTY.TOWN, random.nextBoolean() ? "Leeds" : null)
                .set(PARTY.VERSION, 1 + random.nextInt(5))
                .execute();
        if (kind == PartyKind.ORGANISATION) {
            db.insertInto(ORGANISATION)
                    .set(ORGANISATION.ID, id)
                    .set(ORGANISATION.EMPLOYEES, random.nextInt(100))
                    .set(ORGANISATION.DOMAIN, "firm.example")
                    .execute();
        } else {
            db.insertInto(PERSON)
                    .set(PERSON.ID, id)
                    .set(PERSON.FAMILY_NAME, name)
                    .execute();
        }
        if (email != null) {
            point(id, ContactPointKind.EMAIL, email, true);
        }
        point(id, ContactPointKind.EMAIL, "second" + random.nextInt(4) + "@firm.example", false);
        point(id, ContactPointKind.PHONE, "+4411349601" + random.nextInt(4), true);
        return id;
    }

    private void point(PartyId id, ContactPointKind kind, String value, boolean main) {
        db.insertInto(CONTACT_POINT)
                .set(CONTACT_POINT.ID, Ids.next())
                .set(CONTACT_POINT.PARTY_ID, id)
                .set(CONTACT_POINT.KIND, kind)
                .set(CONTACT_POINT.VALUE, value)
                .set(CONTACT_POINT.NORMALISED, value)
                .set(CONTACT_POINT.IS_MAIN, main)
                .onConflictDoNothing()
                .execute();
    }

    private void attach(PartyId party) {
        live(party, "main", random.nextInt(3) + " High Street");
        if (random.nextBoolean()) {
            live(party, "delivery", random.nextInt(3) + " Low Street");
        }
        roles(party);
        for (UUID tag : tags) {
            if (random.nextBoolean()) {
                db.insertInto(RECORD_TAG)
                        .set(RECORD_TAG.TAG_ID, new TagId(tag))
                        .set(RECORD_TAG.KIND, organisations.contains(party) ? "organisation" : "person")
                        .set(RECORD_TAG.RECORD_ID, party.value())
                        .execute();
            }
        }
        links(party);
        sales(party);
        contacts(party);
        work(party);
        for (int i = 0; i < 2; i++) {
            PartyId other = any();
            if (!other.equals(party)) {
                db.insertInto(LOOK_ALIKE)
                        .set(LOOK_ALIKE.PARTY_ID, party)
                        .set(LOOK_ALIKE.OTHER_ID, other)
                        .set(LOOK_ALIKE.WHY, "name")
                        .set(LOOK_ALIKE.SET_ASIDE_AT, random.nextBoolean() ? START : null)
                        .onConflictDoNothing()
                        .execute();
            }
        }
        origin("organisation", party.value());
    }

    void live(PartyId party, String label, String street) {
        db.insertInto(ADDRESS)
                .set(ADDRESS.ID, Ids.next())
                .set(ADDRESS.PARTY_ID, party)
                .set(ADDRESS.LABEL, label)
                .set(ADDRESS.STREET, street)
                .onConflict(ADDRESS.PARTY_ID, ADDRESS.LABEL)
                .doUpdate()
                .set(ADDRESS.STREET, street)
                .execute();
    }

    private void roles(PartyId party) {
        for (PartyRole role : List.of(PartyRole.CUSTOMER, PartyRole.SUPPLIER, PartyRole.PARTNER)) {
            if (random.nextBoolean()) {
                db.insertInto(PARTY_ROLE)
                        .set(PARTY_ROLE.PARTY_ID, party)
                        .set(PARTY_ROLE.ROLE, role)
                        .set(PARTY_ROLE.SINCE, random.nextBoolean() ? day() : null)
                        .execute();
                relationship(party, role);
            }
        }
    }

    private void relationship(PartyId party, PartyRole role) {
        RelationshipId id = new RelationshipId(Ids.next());
        db.insertInto(RELATIONSHIP)
                .set(RELATIONSHIP.ID, id)
                .set(RELATIONSHIP.PARTY_ID, party)
                .set(RELATIONSHIP.ROLE, role)
                .set(RELATIONSHIP.OWNER_ID, random.nextBoolean() ? Cast.carol.id() : null)
                .set(RELATIONSHIP.NEXT_STEP, random.nextBoolean() ? "Call" : null)
                .execute();
        origin("relationship", id.value());
        if (random.nextBoolean()) {
            db.insertInto(ENDING)
                    .set(ENDING.ID, new EndingId(Ids.next()))
                    .set(ENDING.RELATIONSHIP_ID, id)
                    .set(ENDING.PHASE, rapport.relationships.EndingPhase.DRIFTING)
                    .set(ENDING.SIDE, rapport.relationships.EndingSide.THEM)
                    .set(ENDING.REASON, rapport.relationships.EndingReason.PRICE)
                    .set(ENDING.COMPETITOR_ID, any())
                    .set(ENDING.AT, moment())
                    .execute();
            db.insertInto(WIN_BACK)
                    .set(WIN_BACK.ID, Ids.next())
                    .set(WIN_BACK.RELATIONSHIP_ID, id)
                    .set(WIN_BACK.AT, moment())
                    .execute();
            db.insertInto(JOINT_GOAL)
                    .set(JOINT_GOAL.ID, new JointGoalId(Ids.next()))
                    .set(JOINT_GOAL.RELATIONSHIP_ID, id)
                    .set(JOINT_GOAL.KIND, rapport.relationships.GoalKind.GOAL)
                    .set(JOINT_GOAL.WHAT, "Grow")
                    .set(JOINT_GOAL.AGREED_ON, day())
                    .execute();
        }
    }

    private void links(PartyId party) {
        for (int i = 0; i < 3; i++) {
            PartyId other = any();
            if (!other.equals(party)) {
                db.insertInto(LINK)
                        .set(LINK.ID, new LinkId(Ids.next()))
                        .set(LINK.FROM_ID, party)
                        .set(LINK.TO_ID, other)
                        .set(LINK.KIND, random.nextBoolean() ? LinkKind.SUPPLIES : LinkKind.REFERS)
                        .onConflictDoNothing()
                        .execute();
            }
        }
    }

    OrderId order(PartyId party, String number) {
        OrderId id = new OrderId(Ids.next());
        db.insertInto(ORDER)
                .set(ORDER.ID, id)
                .set(ORDER.DIRECTION, OrderDirection.SOLD)
                .set(ORDER.NUMBER, number)
                .set(ORDER.PARTY_ID, party)
                .set(ORDER.CARRIER_ID, random.nextBoolean() ? any() : null)
                .set(ORDER.ORDERED_ON, day())
                .set(ORDER.CURRENCY, "EUR")
                .execute();
        db.insertInto(ORDER_LINE)
                .set(ORDER_LINE.ID, Ids.next())
                .set(ORDER_LINE.ORDER_ID, id)
                .set(ORDER_LINE.POSITION, 1)
                .execute();
        return id;
    }

    PartyId ownerOfOrder(String number) {
        return db.fetchValue(ORDER.PARTY_ID, ORDER.NUMBER.eq(number));
    }

    private void sales(PartyId party) {
        origin("order", order(party, null).value());
        db.insertInto(DEAL)
                .set(DEAL.ID, new DealId(Ids.next()))
                .set(DEAL.TITLE, "Deal")
                .set(DEAL.PARTY_ID, party)
                .set(DEAL.COLUMN_ID, column)
                .execute();
        db.insertInto(AGREEMENT)
                .set(AGREEMENT.ID, new AgreementId(Ids.next()))
                .set(AGREEMENT.PARTY_ID, party)
                .set(AGREEMENT.TITLE, "Care")
                .set(AGREEMENT.STARTS_ON, day())
                .execute();
        db.insertInto(PRODUCT)
                .set(PRODUCT.ID, new ProductId(Ids.next()))
                .set(PRODUCT.NAME, "Rope")
                .set(PRODUCT.SUPPLIER_ID, party)
                .execute();
    }

    private void contacts(PartyId party) {
        for (int i = 0; i < 5; i++) {
            InteractionId id = new InteractionId(Ids.next());
            boolean in = random.nextBoolean();
            db.insertInto(INTERACTION)
                    .set(INTERACTION.ID, id)
                    .set(INTERACTION.PARTY_ID, party)
                    .set(INTERACTION.CHANNEL, Channel.EMAIL)
                    .set(INTERACTION.DIRECTION, in ? Direction.IN : Direction.OUT)
                    .set(INTERACTION.OPENED_BY, in ? Side.THEM : Side.US)
                    .set(INTERACTION.AT, moment())
                    .set(INTERACTION.MATTER, random.nextInt(3) == 0 ? "order:" + random.nextInt(2) : null)
                    .set(INTERACTION.WANTS_ANSWER, random.nextBoolean())
                    .execute();
            for (int j = 0; j < 3; j++) {
                db.insertInto(PARTICIPANT)
                        .set(PARTICIPANT.INTERACTION_ID, id)
                        .set(PARTICIPANT.PERSON_ID, people.get(random.nextInt(people.size())))
                        .onConflictDoNothing()
                        .execute();
            }
            db.insertInto(SIGNAL)
                    .set(SIGNAL.INTERACTION_ID, id)
                    .set(SIGNAL.SIGNAL_, Signal.PRAISE)
                    .execute();
            if (random.nextBoolean()) {
                told(party, id);
            }
        }
    }

    private void told(PartyId party, InteractionId id) {
        db.insertInto(PROMISE)
                .set(PROMISE.ID, new PromiseId(Ids.next()))
                .set(PROMISE.PARTY_ID, party)
                .set(PROMISE.INTERACTION_ID, id)
                .set(PROMISE.MADE_BY, Side.US)
                .set(PROMISE.WHAT, "Send it")
                .set(PROMISE.MADE_AT, START)
                .set(PROMISE.DUE_AT, moment())
                .execute();
        db.execute(
                "insert into interactions.complaint (id, party_id, interaction_id, what, raised_at) values (?, ?, ?, 'Late', now())",
                Ids.next(),
                party.value(),
                id.value());
        db.execute(
                "insert into interactions.satisfaction (id, party_id, interaction_id, scale, answer, answered_at)"
                        + " values (?, ?, ?, 'nps', 9, now())",
                Ids.next(),
                party.value(),
                id.value());
    }

    private void work(PartyId party) {
        db.insertInto(TASK)
                .set(TASK.ID, new TaskId(Ids.next()))
                .set(TASK.TITLE, "Call")
                .set(TASK.OWNER_ID, Cast.bruno.id())
                .set(TASK.ZONE, "UTC")
                .set(TASK.PARTY_ID, party)
                .set(TASK.CREATED_AT, START)
                .execute();
    }

    private void origin(String kind, UUID record) {
        db.insertInto(ORIGIN)
                .set(ORIGIN.KIND, kind)
                .set(ORIGIN.SOURCE, "old-crm")
                .set(ORIGIN.EXTERNAL_ID, record.toString())
                .set(ORIGIN.RECORD_ID, record)
                .set(ORIGIN.CREATED_BY_JOB, random.nextBoolean() ? Ids.next() : null)
                .execute();
    }

    private PartyId any() {
        List<PartyId> kind = random.nextBoolean() ? organisations : people;
        return kind.get(random.nextInt(kind.size()));
    }

    private Instant moment() {
        return START.plusSeconds(random.nextInt(150 * 24 * 3_600));
    }

    private LocalDate day() {
        return LocalDate.of(2026, 1, 1).plusDays(random.nextInt(150));
    }
}
