package rapport.interactions;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static schema.interactions.tables.Interaction.INTERACTION;
import static schema.interactions.tables.Participant.PARTICIPANT;

import java.util.Collection;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import rapport.directory.PartyId;
import schema.interactions.tables.Interaction;
import schema.interactions.tables.Participant;

/**
 * Which message was answered by which. The first later contact of the same episode that comes from the other side, or in which both
 * take part, answers a message that wants an answer; unless both name people and none is in both.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Answers {

    private static final Interaction MESSAGE = INTERACTION.as("message");
    private static final Interaction ANSWER = INTERACTION.as("answer");
    private static final Participant OURS = PARTICIPANT.as("ours");

    private final DSLContext db;

    Answers(DSLContext db) {
        this.db = db;
    }

    /** Finds the answers within some episodes of a party anew. An answer that came with an import is not touched. */
    void renew(PartyId party, Collection<EpisodeId> episodes) {
        db.update(MESSAGE)
                .set(
                        row(MESSAGE.ANSWERED_BY, MESSAGE.ANSWERED_AT),
                        select(ANSWER.ID, ANSWER.AT)
                                .from(ANSWER)
                                .where(ANSWER.PARTY_ID.eq(MESSAGE.PARTY_ID))
                                .and(ANSWER.EPISODE_ID.eq(MESSAGE.EPISODE_ID))
                                .and(ANSWER.AT.gt(MESSAGE.AT))
                                .and(ANSWER.CHANNEL.ne(Channel.NOTE))
                                .and(not(ANSWER.MASS))
                                .and(ANSWER.DIRECTION.ne(MESSAGE.DIRECTION).or(ANSWER.TWO_WAY))
                                .and(samePeople())
                                .orderBy(ANSWER.AT, ANSWER.ID)
                                .limit(1))
                .where(MESSAGE.PARTY_ID.eq(party))
                .and(MESSAGE.EPISODE_ID.in(episodes))
                .and(MESSAGE.WANTS_ANSWER)
                .and(MESSAGE.ANSWERED_AT.isNull().or(MESSAGE.ANSWERED_BY.isNotNull()))
                .execute();
    }

    /** What this contact answered is open again. */
    void forget(InteractionId answer) {
        db.update(INTERACTION)
                .setNull(INTERACTION.ANSWERED_AT)
                .setNull(INTERACTION.ANSWERED_BY)
                .where(INTERACTION.ANSWERED_BY.eq(answer))
                .execute();
    }

    /** Before a message changes: an answer that we found, or that came before it, is none any more. */
    void forgetThatOf(InteractionId message, Contact contact) {
        db.update(INTERACTION)
                .setNull(INTERACTION.ANSWERED_AT)
                .setNull(INTERACTION.ANSWERED_BY)
                .where(INTERACTION.ID.eq(message))
                .and(INTERACTION.ANSWERED_BY.isNotNull().or(INTERACTION.ANSWERED_AT.lt(contact.at())))
                .execute();
    }

    private static Condition samePeople() {
        return notExists(selectOne().from(PARTICIPANT).where(PARTICIPANT.INTERACTION_ID.eq(MESSAGE.ID)))
                .or(notExists(selectOne().from(PARTICIPANT).where(PARTICIPANT.INTERACTION_ID.eq(ANSWER.ID))))
                .or(exists(selectOne()
                        .from(PARTICIPANT)
                        .join(OURS)
                        .on(OURS.PERSON_ID.eq(PARTICIPANT.PERSON_ID))
                        .where(PARTICIPANT.INTERACTION_ID.eq(MESSAGE.ID))
                        .and(OURS.INTERACTION_ID.eq(ANSWER.ID))));
    }
}
