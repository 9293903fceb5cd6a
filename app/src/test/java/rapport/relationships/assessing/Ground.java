package rapport.relationships.assessing;

import static schema.directory.tables.Organisation.ORGANISATION;
import static schema.directory.tables.Party.PARTY;
import static schema.directory.tables.PartyRole.PARTY_ROLE;
import static schema.interactions.tables.Episode.EPISODE;
import static schema.interactions.tables.Interaction.INTERACTION;
import static schema.interactions.tables.Promise.PROMISE;
import static schema.interactions.tables.Signal.SIGNAL;
import static schema.relationships.tables.Relationship.RELATIONSHIP;
import static schema.sales.tables.Agreement.AGREEMENT;
import static schema.sales.tables.Order.ORDER;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import rapport.directory.PartyId;
import rapport.directory.PartyKind;
import rapport.directory.PartyRole;
import rapport.interactions.Channel;
import rapport.interactions.Direction;
import rapport.interactions.EpisodeId;
import rapport.interactions.InteractionId;
import rapport.interactions.PromiseId;
import rapport.interactions.Side;
import rapport.interactions.Signal;
import rapport.platform.ids.Ids;
import rapport.relationships.RelationshipId;
import rapport.sales.AgreementId;
import rapport.sales.OrderDirection;
import rapport.sales.OrderId;

/** Writes what happened with parties straight into the tables, so that a test can say in a few lines what a history is. */
final class Ground {

    private final DSLContext db;

    Ground(DSLContext db) {
        this.db = db;
    }

    PartyId party(String name, PartyRole... roles) {
        PartyId id = new PartyId(Ids.next());
        db.insertInto(PARTY)
                .set(PARTY.ID, id)
                .set(PARTY.KIND, PartyKind.ORGANISATION)
                .set(PARTY.NAME, name)
                .set(PARTY.SORT_NAME, name.toLowerCase(java.util.Locale.ROOT))
                .execute();
        db.insertInto(ORGANISATION).set(ORGANISATION.ID, id).execute();
        for (PartyRole role : roles) {
            db.insertInto(PARTY_ROLE)
                    .set(PARTY_ROLE.PARTY_ID, id)
                    .set(PARTY_ROLE.ROLE, role)
                    .execute();
            db.insertInto(RELATIONSHIP)
                    .set(RELATIONSHIP.ID, new RelationshipId(Ids.next()))
                    .set(RELATIONSHIP.PARTY_ID, id)
                    .set(RELATIONSHIP.ROLE, role)
                    .execute();
        }
        return id;
    }

    RelationshipId relationship(PartyId party, PartyRole role) {
        return db.select(RELATIONSHIP.ID)
                .from(RELATIONSHIP)
                .where(RELATIONSHIP.PARTY_ID.eq(party))
                .and(RELATIONSHIP.ROLE.eq(role))
                .fetchSingle()
                .value1();
    }

    static Instant day(String day) {
        return LocalDate.parse(day).atTime(10, 0).toInstant(ZoneOffset.UTC);
    }

    /** They wrote, and we answered an hour later. */
    void enquiry(PartyId party, Instant at, Signal... signals) {
        EpisodeId episode = episode(party, at);
        InteractionId theirs = mail(party, episode, at, Direction.IN, at.plus(Duration.ofHours(1)));
        for (Signal signal : signals) {
            db.insertInto(SIGNAL)
                    .set(SIGNAL.INTERACTION_ID, theirs)
                    .set(SIGNAL.SIGNAL_, signal)
                    .execute();
        }
        mail(party, episode, at.plus(Duration.ofHours(1)), Direction.OUT, null);
    }

    private EpisodeId episode(PartyId party, Instant at) {
        EpisodeId id = new EpisodeId(Ids.next());
        db.insertInto(EPISODE)
                .set(EPISODE.ID, id)
                .set(EPISODE.PARTY_ID, party)
                .set(EPISODE.FIRST_AT, at)
                .set(EPISODE.LAST_AT, at)
                .execute();
        return id;
    }

    private InteractionId mail(
            PartyId party, EpisodeId episode, Instant at, Direction direction, @Nullable Instant answered) {
        InteractionId id = new InteractionId(Ids.next());
        db.insertInto(INTERACTION)
                .set(INTERACTION.ID, id)
                .set(INTERACTION.PARTY_ID, party)
                .set(INTERACTION.EPISODE_ID, episode)
                .set(INTERACTION.CHANNEL, Channel.EMAIL)
                .set(INTERACTION.DIRECTION, direction)
                .set(INTERACTION.OPENED_BY, Side.THEM)
                .set(INTERACTION.AT, at)
                .set(INTERACTION.WANTS_ANSWER, direction == Direction.IN)
                .set(INTERACTION.ANSWERED_AT, answered)
                .execute();
        return id;
    }

    OrderId order(PartyId party, OrderDirection direction, LocalDate day, long minor, String currency) {
        OrderId id = new OrderId(Ids.next());
        db.insertInto(ORDER)
                .set(ORDER.ID, id)
                .set(ORDER.DIRECTION, direction)
                .set(ORDER.PARTY_ID, party)
                .set(ORDER.ORDERED_ON, day)
                .set(ORDER.TOTAL_MINOR, minor)
                .set(ORDER.CURRENCY, currency)
                .execute();
        return id;
    }

    OrderId sold(PartyId party, LocalDate day) {
        return order(party, OrderDirection.SOLD, day, 100_000, "EUR");
    }

    void cancelled(OrderId order, LocalDate day) {
        db.update(ORDER).set(ORDER.CANCELLED_ON, day).where(ORDER.ID.eq(order)).execute();
    }

    /** A promise made some days before it is due. */
    void promise(PartyId party, Side by, Instant due, @Nullable Instant fulfilled) {
        db.insertInto(PROMISE)
                .set(PROMISE.ID, new PromiseId(Ids.next()))
                .set(PROMISE.PARTY_ID, party)
                .set(PROMISE.MADE_BY, by)
                .set(PROMISE.WHAT, "Delivery")
                .set(PROMISE.MADE_AT, due.minus(10, ChronoUnit.DAYS))
                .set(PROMISE.DUE_AT, due)
                .set(PROMISE.FULFILLED_AT, fulfilled)
                .execute();
    }

    void agreement(PartyId party, LocalDate from, LocalDate to) {
        db.insertInto(AGREEMENT)
                .set(AGREEMENT.ID, new AgreementId(Ids.next()))
                .set(AGREEMENT.PARTY_ID, party)
                .set(AGREEMENT.TITLE, "Supply agreement")
                .set(AGREEMENT.STARTS_ON, from)
                .set(AGREEMENT.ENDS_ON, to)
                .execute();
    }
}
