package rapport.relationships.assessing;

import static schema.interactions.tables.InteractionFact.INTERACTION_FACT;
import static schema.interactions.tables.ParticipantFact.PARTICIPANT_FACT;
import static schema.interactions.tables.SignalFact.SIGNAL_FACT;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.ResultQuery;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import rapport.directory.PartyId;
import rapport.interactions.Channel;
import rapport.interactions.Direction;
import rapport.interactions.Side;
import rapport.interactions.Signal;
import statistics.standing.Contact;
import statistics.standing.HardEvidence;
import statistics.standing.JointWork;
import statistics.standing.Message;

/** Reads what was said: contacts with their people and signals. */
final class Contacts {

    /** Written contacts, which may wait for an answer. */
    private static final Set<Channel> WRITTEN = EnumSet.of(Channel.EMAIL, Channel.WEB, Channel.LETTER, Channel.SOCIAL);

    private static final Set<Signal> CANDID = EnumSet.of(Signal.PLAN, Signal.FEEDBACK, Signal.REFERRAL);

    /** How many days a goal or adaptation counts as in force that was only mentioned in a contact. */
    private static final double MENTIONED = 365;

    /** A contact but for its people and signals. */
    private record Head(
            UUID id,
            PartyEvents party,
            @Nullable UUID episode,
            Instant at,
            boolean inbound,
            boolean twoWay,
            boolean openedByThem,
            boolean mass,
            boolean waits,
            double answered) {

        /** How many columns follow the id. */
        static final int COLUMNS = 9;

        static Head of(UUID id, Row row, Map<PartyId, PartyEvents> parties) throws SQLException {
            return new Head(
                    id,
                    Histories.at(parties, new PartyId(row.id())),
                    row.idOrNone(),
                    row.instant(),
                    row.flag(),
                    row.flag(),
                    row.flag(),
                    row.flag(),
                    row.flag(),
                    row.days());
        }
    }

    private final DSLContext db;
    private final Instants instants;
    private final Map<UUID, Integer> numbers = new HashMap<>();
    private final List<Integer> people = new ArrayList<>();
    private final Set<Signal> signals = EnumSet.noneOf(Signal.class);
    private @Nullable Head head;

    Contacts(DSLContext db, Instants instants) {
        this.db = Rows.binary(db);
        this.instants = instants;
    }

    /** A contact comes in as many rows as it has people and signals, one after the other. */
    void read(Map<PartyId, PartyEvents> parties) {
        Rows.each(rows(parties), row -> {
            UUID id = row.id();
            if (head == null || !head.id().equals(id)) {
                finish();
                head = Head.of(id, row, parties);
            } else {
                row.skip(Head.COLUMNS);
            }
            person(row.idOrNone());
            signal(row.textOrNone());
        });
        finish();
    }

    private ResultQuery<?> rows(Map<PartyId, PartyEvents> parties) {
        return db.select(
                        INTERACTION_FACT.ID,
                        INTERACTION_FACT.PARTY_ID,
                        INTERACTION_FACT.EPISODE_ID,
                        INTERACTION_FACT.AT,
                        DSL.field(INTERACTION_FACT.DIRECTION.eq(Direction.IN)),
                        INTERACTION_FACT.TWO_WAY,
                        DSL.field(INTERACTION_FACT.OPENED_BY.eq(Side.THEM)),
                        INTERACTION_FACT.MASS,
                        DSL.field(INTERACTION_FACT
                                .WANTS_ANSWER
                                .isTrue()
                                .and(INTERACTION_FACT.MASS.isFalse())
                                .and(INTERACTION_FACT.CHANNEL.in(WRITTEN))),
                        INTERACTION_FACT.ANSWERED_AT,
                        PARTICIPANT_FACT.PERSON_ID,
                        SIGNAL_FACT.SIGNAL)
                .from(INTERACTION_FACT)
                .leftJoin(PARTICIPANT_FACT)
                .on(PARTICIPANT_FACT.INTERACTION_ID.eq(INTERACTION_FACT.ID))
                .leftJoin(SIGNAL_FACT)
                .on(SIGNAL_FACT.INTERACTION_ID.eq(INTERACTION_FACT.ID))
                .where(Histories.isOneOf(INTERACTION_FACT.PARTY_ID, parties))
                .orderBy(INTERACTION_FACT.PARTY_ID, INTERACTION_FACT.AT.desc(), INTERACTION_FACT.ID);
    }

    private void person(@Nullable UUID person) {
        if (person != null) {
            Integer number = number(person);
            if (!people.contains(number)) {
                people.add(number);
            }
        }
    }

    private void signal(@Nullable String signal) {
        if (signal != null) {
            signals.add(Signal.of(signal));
        }
    }

    private int number(UUID id) {
        return numbers.computeIfAbsent(id, unknown -> numbers.size());
    }

    private void finish() {
        if (head != null) {
            add(head, head.party().number("interaction", head.id()));
            people.clear();
            signals.clear();
            head = null;
        }
    }

    private void add(Head head, int id) {
        PartyEvents party = head.party();
        double at = Instants.days(head.at());
        party.add(new Contact(
                id,
                at,
                instants.day(head.at()),
                // A contact without episode stands alone.
                number(Objects.requireNonNullElse(head.episode(), head.id())),
                head.inbound(),
                head.twoWay(),
                head.openedByThem(),
                signals.stream().anyMatch(CANDID::contains),
                signals.contains(Signal.REFERRAL),
                head.mass(),
                people));
        if (head.waits()) {
            party.add(new Message(id, at, head.inbound(), head.answered()));
        }
        if (signals.contains(Signal.NOTICE)) {
            party.add(new HardEvidence(id, at, HardEvidence.Fact.NOTICE_GIVEN));
        }
        if (signals.contains(Signal.GOAL) || signals.contains(Signal.ADAPTATION)) {
            party.add(new JointWork(id, at, at + MENTIONED));
        }
    }
}
