package rapport.relationships.assessing;

import static schema.interactions.tables.ComplaintFact.COMPLAINT_FACT;
import static schema.interactions.tables.InteractionFact.INTERACTION_FACT;
import static schema.interactions.tables.ParticipantFact.PARTICIPANT_FACT;
import static schema.interactions.tables.PromiseFact.PROMISE_FACT;
import static schema.interactions.tables.SatisfactionFact.SATISFACTION_FACT;
import static schema.interactions.tables.SignalFact.SIGNAL_FACT;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import rapport.directory.PartyId;
import rapport.interactions.Channel;
import rapport.interactions.Direction;
import rapport.interactions.InteractionId;
import rapport.interactions.Side;
import rapport.interactions.Signal;
import schema.interactions.tables.records.InteractionFactRecord;
import statistics.standing.Complaint;
import statistics.standing.Contact;
import statistics.standing.HardEvidence;
import statistics.standing.JointWork;
import statistics.standing.Message;
import statistics.standing.Promise;
import statistics.standing.SurveyAnswer;

/** Reads what was said: contacts with their signals, promises, complaints, satisfaction. */
final class Contacts {

    /** Written contacts, which may wait for an answer. */
    private static final Set<Channel> WRITTEN = EnumSet.of(Channel.EMAIL, Channel.WEB, Channel.LETTER, Channel.SOCIAL);

    private static final Set<Signal> CANDID = EnumSet.of(Signal.PLAN, Signal.FEEDBACK, Signal.REFERRAL);

    /** How many days a goal or adaptation counts as in force that was only mentioned in a contact. */
    private static final double MENTIONED = 365;

    private final DSLContext db;
    private final Instants instants;
    private final Map<UUID, Integer> numbers = new HashMap<>();

    Contacts(DSLContext db, Instants instants) {
        this.db = db;
        this.instants = instants;
    }

    void read(Map<PartyId, PartyEvents> parties) {
        Map<InteractionId, Set<Signal>> signals = signals(parties);
        Map<InteractionId, List<Integer>> people = people(parties);
        Rows.each(
                db.selectFrom(INTERACTION_FACT).where(INTERACTION_FACT.PARTY_ID.in(parties.keySet())),
                row -> add(
                        Histories.at(parties, row.getPartyId()),
                        row,
                        signals.getOrDefault(row.getId(), Set.of()),
                        people.getOrDefault(row.getId(), List.of())));
        promises(parties);
        complaints(parties);
        satisfaction(parties);
    }

    private Map<InteractionId, Set<Signal>> signals(Map<PartyId, PartyEvents> parties) {
        Map<InteractionId, Set<Signal>> signals = new HashMap<>();
        Rows.each(
                db.select(SIGNAL_FACT.INTERACTION_ID, SIGNAL_FACT.SIGNAL)
                        .from(SIGNAL_FACT)
                        .join(INTERACTION_FACT)
                        .on(INTERACTION_FACT.ID.eq(SIGNAL_FACT.INTERACTION_ID))
                        .where(INTERACTION_FACT.PARTY_ID.in(parties.keySet())),
                row -> signals.computeIfAbsent(row.value1(), none -> EnumSet.noneOf(Signal.class))
                        .add(row.value2()));
        return signals;
    }

    private Map<InteractionId, List<Integer>> people(Map<PartyId, PartyEvents> parties) {
        Map<InteractionId, List<Integer>> people = new HashMap<>();
        Rows.each(
                db.select(PARTICIPANT_FACT.INTERACTION_ID, PARTICIPANT_FACT.PERSON_ID)
                        .from(PARTICIPANT_FACT)
                        .join(INTERACTION_FACT)
                        .on(INTERACTION_FACT.ID.eq(PARTICIPANT_FACT.INTERACTION_ID))
                        .where(INTERACTION_FACT.PARTY_ID.in(parties.keySet())),
                row -> people.computeIfAbsent(row.value1(), none -> new ArrayList<>(2))
                        .add(number(row.value2().value())));
        return people;
    }

    private int number(UUID id) {
        return numbers.computeIfAbsent(id, unknown -> numbers.size());
    }

    private void add(PartyEvents party, InteractionFactRecord row, Set<Signal> signals, List<Integer> people) {
        int id = party.number("interaction", row.getId().value());
        Instant when = row.getAt();
        double at = Instants.days(when);
        boolean inbound = row.getDirection() == Direction.IN;
        // A contact without episode stands alone.
        UUID episode = row.getEpisodeId() == null
                ? row.getId().value()
                : row.getEpisodeId().value();
        party.add(new Contact(
                id,
                at,
                instants.day(when),
                number(episode),
                inbound,
                row.getTwoWay(),
                row.getOpenedBy() == Side.THEM,
                signals.stream().anyMatch(CANDID::contains),
                signals.contains(Signal.REFERRAL),
                row.getMass(),
                people));
        if (row.getWantsAnswer() && !row.getMass() && WRITTEN.contains(row.getChannel())) {
            party.add(new Message(id, at, inbound, Instants.days(row.getAnsweredAt())));
        }
        if (signals.contains(Signal.NOTICE)) {
            party.add(new HardEvidence(id, at, HardEvidence.Fact.NOTICE_GIVEN));
        }
        if (signals.contains(Signal.GOAL) || signals.contains(Signal.ADAPTATION)) {
            party.add(new JointWork(id, at, at + MENTIONED));
        }
    }

    private void promises(Map<PartyId, PartyEvents> parties) {
        Rows.each(db.selectFrom(PROMISE_FACT).where(PROMISE_FACT.PARTY_ID.in(parties.keySet())), row -> {
            PartyEvents party = Histories.at(parties, row.getPartyId());
            boolean ours = row.getMadeBy() == Side.US;
            party.add(
                    ours ? PartyEvents.Kind.OUR_PROMISE : PartyEvents.Kind.THEIR_PROMISE,
                    new Promise(
                            party.number("promise", row.getId().value()),
                            Instants.days(row.getMadeAt()),
                            Instants.days(row.getDueAt()),
                            Instants.days(row.getFulfilledAt()),
                            Instants.days(row.getWithdrawnAt()),
                            row.getSeverity()));
        });
    }

    private void complaints(Map<PartyId, PartyEvents> parties) {
        Rows.each(db.selectFrom(COMPLAINT_FACT).where(COMPLAINT_FACT.PARTY_ID.in(parties.keySet())), row -> {
            PartyEvents party = Histories.at(parties, row.getPartyId());
            party.add(new Complaint(
                    party.number("complaint", row.getId().value()),
                    Instants.days(row.getRaisedAt()),
                    row.getSeverity(),
                    Instants.days(row.getResolvedAt()),
                    Instants.days(row.getReopenedAt()),
                    Double.NaN));
        });
    }

    private void satisfaction(Map<PartyId, PartyEvents> parties) {
        Rows.each(db.selectFrom(SATISFACTION_FACT).where(SATISFACTION_FACT.PARTY_ID.in(parties.keySet())), row -> {
            PartyEvents party = Histories.at(parties, row.getPartyId());
            party.add(new SurveyAnswer(
                    party.number("satisfaction", row.getId().value()),
                    Instants.days(row.getAnsweredAt()),
                    SurveyAnswer.Scale.valueOf(row.getScale().name()),
                    row.getAnswer()));
        });
    }
}
