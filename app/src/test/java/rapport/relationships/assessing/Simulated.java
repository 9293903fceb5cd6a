package rapport.relationships.assessing;

import static schema.interactions.tables.Complaint.COMPLAINT;
import static schema.interactions.tables.Episode.EPISODE;
import static schema.interactions.tables.Interaction.INTERACTION;
import static schema.interactions.tables.Participant.PARTICIPANT;
import static schema.interactions.tables.Promise.PROMISE;
import static schema.interactions.tables.Satisfaction.SATISFACTION;
import static schema.interactions.tables.Signal.SIGNAL;
import static schema.relationships.tables.Ending.ENDING;
import static schema.sales.tables.Agreement.AGREEMENT;
import static schema.sales.tables.Category.CATEGORY;
import static schema.sales.tables.Order.ORDER;
import static schema.sales.tables.OrderLine.ORDER_LINE;
import static schema.sales.tables.Product.PRODUCT;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import rapport.directory.PartyId;
import rapport.directory.PartyRole;
import rapport.interactions.Channel;
import rapport.interactions.ComplaintId;
import rapport.interactions.Direction;
import rapport.interactions.EpisodeId;
import rapport.interactions.InteractionId;
import rapport.interactions.PromiseId;
import rapport.interactions.SatisfactionId;
import rapport.interactions.Scale;
import rapport.interactions.Side;
import rapport.interactions.Signal;
import rapport.platform.ids.Ids;
import rapport.relationships.EndingId;
import rapport.relationships.EndingPhase;
import rapport.relationships.EndingReason;
import rapport.relationships.EndingSide;
import rapport.relationships.RelationshipId;
import rapport.sales.AgreementId;
import rapport.sales.CategoryId;
import rapport.sales.OrderDirection;
import rapport.sales.OrderId;
import rapport.sales.ProductId;
import statistics.standing.Agreement;
import statistics.standing.Complaint;
import statistics.standing.Contact;
import statistics.standing.Exchange;
import statistics.standing.HardEvidence;
import statistics.standing.History;
import statistics.standing.Message;
import statistics.standing.Promise;
import statistics.standing.SurveyAnswer;

/** Writes a history that the simulator made into the tables, as the other modules would have written it. */
final class Simulated {

    private final DSLContext db;
    private final Ground ground;
    private final Map<Integer, ProductId> products = new HashMap<>();

    Simulated(DSLContext db) {
        this.db = db;
        this.ground = new Ground(db);
    }

    /** The history as the tables can hold it: orders and agreements by day, instants to the microsecond, no open goals. */
    static History asKept(History history) {
        History.Builder kept = History.of(history.role(), history.kind());
        history.exchanges()
                .forEach(order -> kept.add(new Exchange(
                        order.id(),
                        order.day(),
                        order.day(),
                        Math.round(100 * order.value()) / 100.0,
                        order.categories())));
        history.agreements()
                .forEach(one -> kept.add(new Agreement(
                        one.id(),
                        Math.floor(one.at()),
                        Math.floor(one.end()) + 1 - 1e-6 / 86_400,
                        Double.NaN,
                        Double.NaN)));
        history.promises().forEach(kept::add);
        history.messages().forEach(kept::add);
        history.complaints().forEach(kept::add);
        history.surveyAnswers().forEach(kept::add);
        history.contacts().forEach(kept::add);
        history.hardEvidence().stream().filter(Simulated::isKept).forEach(kept::add);
        return kept.build();
    }

    private static boolean isKept(HardEvidence evidence) {
        return evidence.fact() == HardEvidence.Fact.NOTICE_GIVEN || evidence.fact() == HardEvidence.Fact.ENDED;
    }

    RelationshipId write(String name, History history) {
        PartyId party = ground.party(name, PartyRole.CUSTOMER);
        RelationshipId id = ground.relationship(party, PartyRole.CUSTOMER);
        contacts(party, history);
        history.exchanges().forEach(order -> order(party, order));
        history.promises().forEach(promise -> promise(party, promise));
        history.complaints().forEach(complaint -> complaint(party, complaint));
        history.surveyAnswers().forEach(answer -> answer(party, answer));
        history.agreements().forEach(agreement -> agreement(party, agreement));
        history.hardEvidence().stream().filter(Simulated::isKept).forEach(evidence -> ending(id, evidence));
        return id;
    }

    private void contacts(PartyId party, History history) {
        Map<Integer, Message> messages = new HashMap<>();
        history.messages().forEach(message -> messages.put(message.id(), message));
        Map<Integer, EpisodeId> episodes = new HashMap<>();
        Map<Integer, PartyId> people = new HashMap<>();
        for (Contact contact : history.contacts()) {
            EpisodeId episode = episodes.computeIfAbsent(contact.episode(), none -> episode(party, contact));
            InteractionId id = new InteractionId(Ids.next());
            Message message = messages.get(contact.id());
            db.insertInto(INTERACTION)
                    .set(INTERACTION.ID, id)
                    .set(INTERACTION.PARTY_ID, party)
                    .set(INTERACTION.EPISODE_ID, episode)
                    .set(INTERACTION.CHANNEL, Channel.EMAIL)
                    .set(INTERACTION.DIRECTION, contact.inbound() ? Direction.IN : Direction.OUT)
                    .set(INTERACTION.TWO_WAY, contact.twoWay())
                    .set(INTERACTION.OPENED_BY, contact.openedByThem() ? Side.THEM : Side.US)
                    .set(INTERACTION.AT, instant(contact.at()))
                    .set(INTERACTION.WANTS_ANSWER, message != null)
                    .set(INTERACTION.ANSWERED_AT, message == null ? null : Instants.instant(message.answered()))
                    .execute();
            contact.people()
                    .forEach(person -> db.insertInto(PARTICIPANT)
                            .set(PARTICIPANT.INTERACTION_ID, id)
                            .set(
                                    PARTICIPANT.PERSON_ID,
                                    people.computeIfAbsent(person, none -> ground.party("Person " + none)))
                            .execute());
            if (contact.candid()) {
                db.insertInto(SIGNAL)
                        .set(SIGNAL.INTERACTION_ID, id)
                        .set(SIGNAL.SIGNAL_, Signal.PLAN)
                        .execute();
            }
        }
    }

    private EpisodeId episode(PartyId party, Contact contact) {
        EpisodeId id = new EpisodeId(Ids.next());
        db.insertInto(EPISODE)
                .set(EPISODE.ID, id)
                .set(EPISODE.PARTY_ID, party)
                .set(EPISODE.FIRST_AT, instant(contact.at()))
                .set(EPISODE.LAST_AT, instant(contact.at()))
                .execute();
        return id;
    }

    private void order(PartyId party, Exchange order) {
        OrderId id = new OrderId(Ids.next());
        db.insertInto(ORDER)
                .set(ORDER.ID, id)
                .set(ORDER.DIRECTION, OrderDirection.SOLD)
                .set(ORDER.PARTY_ID, party)
                .set(ORDER.ORDERED_ON, LocalDate.ofEpochDay(order.day()))
                .set(ORDER.TOTAL_MINOR, Math.round(100 * order.value()))
                .set(ORDER.CURRENCY, "EUR")
                .execute();
        List<Integer> categories = order.categories();
        for (int i = 0; i < categories.size(); i++) {
            db.insertInto(ORDER_LINE)
                    .set(ORDER_LINE.ID, Ids.next())
                    .set(ORDER_LINE.ORDER_ID, id)
                    .set(ORDER_LINE.POSITION, i)
                    .set(ORDER_LINE.PRODUCT_ID, products.computeIfAbsent(categories.get(i), this::product))
                    .execute();
        }
    }

    private ProductId product(int category) {
        CategoryId of = new CategoryId(Ids.next());
        db.insertInto(CATEGORY)
                .set(CATEGORY.ID, of)
                .set(CATEGORY.NAME, "Category " + category)
                .execute();
        ProductId id = new ProductId(Ids.next());
        db.insertInto(PRODUCT)
                .set(PRODUCT.ID, id)
                .set(PRODUCT.NAME, "Product " + category)
                .set(PRODUCT.CATEGORY_ID, of)
                .execute();
        return id;
    }

    private void promise(PartyId party, Promise promise) {
        db.insertInto(PROMISE)
                .set(PROMISE.ID, new PromiseId(Ids.next()))
                .set(PROMISE.PARTY_ID, party)
                .set(PROMISE.MADE_BY, Side.US)
                .set(PROMISE.WHAT, "Something")
                .set(PROMISE.SEVERITY, (short) promise.severity())
                .set(PROMISE.MADE_AT, instant(promise.at()))
                .set(PROMISE.DUE_AT, instant(promise.due()))
                .set(PROMISE.FULFILLED_AT, Instants.instant(promise.fulfilled()))
                .execute();
    }

    private void complaint(PartyId party, Complaint complaint) {
        db.insertInto(COMPLAINT)
                .set(COMPLAINT.ID, new ComplaintId(Ids.next()))
                .set(COMPLAINT.PARTY_ID, party)
                .set(COMPLAINT.WHAT, "Something")
                .set(COMPLAINT.SEVERITY, (short) complaint.severity())
                .set(COMPLAINT.RAISED_AT, instant(complaint.at()))
                .set(COMPLAINT.RESOLVED_AT, Instants.instant(complaint.resolved()))
                .execute();
    }

    private void answer(PartyId party, SurveyAnswer answer) {
        db.insertInto(SATISFACTION)
                .set(SATISFACTION.ID, new SatisfactionId(Ids.next()))
                .set(SATISFACTION.PARTY_ID, party)
                .set(SATISFACTION.SCALE, Scale.valueOf(answer.scale().name()))
                .set(SATISFACTION.ANSWER, (short) Math.round(answer.answer()))
                .set(SATISFACTION.ANSWERED_AT, instant(answer.at()))
                .execute();
    }

    private void agreement(PartyId party, Agreement agreement) {
        db.insertInto(AGREEMENT)
                .set(AGREEMENT.ID, new AgreementId(Ids.next()))
                .set(AGREEMENT.PARTY_ID, party)
                .set(AGREEMENT.TITLE, "Agreement")
                .set(AGREEMENT.STARTS_ON, date(agreement.at()))
                .set(AGREEMENT.ENDS_ON, date(agreement.end()))
                .execute();
    }

    private void ending(RelationshipId relationship, HardEvidence evidence) {
        boolean ended = evidence.fact() == HardEvidence.Fact.ENDED;
        db.insertInto(ENDING)
                .set(ENDING.ID, new EndingId(Ids.next()))
                .set(ENDING.RELATIONSHIP_ID, relationship)
                .set(ENDING.PHASE, ended ? EndingPhase.ENDED : EndingPhase.IN_NOTICE)
                .set(ENDING.SIDE, EndingSide.THEM)
                .set(ENDING.REASON, EndingReason.PRICE)
                .set(ENDING.AT, instant(evidence.at()))
                .execute();
    }

    private static Instant instant(double at) {
        return Objects.requireNonNull(Instants.instant(at));
    }

    private static LocalDate date(@Nullable Double at) {
        return LocalDate.ofEpochDay((long) Math.floor(Objects.requireNonNull(at)));
    }
}
