package rapport.interactions;

import static org.jooq.impl.DSL.select;
import static schema.interactions.tables.Complaint.COMPLAINT;
import static schema.interactions.tables.Episode.EPISODE;
import static schema.interactions.tables.Interaction.INTERACTION;
import static schema.interactions.tables.Participant.PARTICIPANT;
import static schema.interactions.tables.Promise.PROMISE;
import static schema.interactions.tables.Satisfaction.SATISFACTION;

import java.util.Collection;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.TableField;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import rapport.directory.Belongings;
import rapport.directory.PartyId;
import rapport.platform.undo.TakenBack;
import schema.interactions.tables.Participant;

/** Contacts, promises, complaints and satisfaction. Episodes and answers are worked out anew where contacts have moved. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ContactBelongings implements Belongings {

    private static final Participant OTHER = PARTICIPANT.as("other");

    private final DSLContext db;
    private final Episodes episodes;
    private final Answers answers;

    ContactBelongings(DSLContext db, Episodes episodes, Answers answers) {
        this.db = db;
        this.episodes = episodes;
        this.answers = answers;
    }

    @Override
    public List<TableField<?, PartyId>> columns() {
        return List.of(
                INTERACTION.PARTY_ID,
                PARTICIPANT.PERSON_ID,
                PROMISE.PARTY_ID,
                COMPLAINT.PARTY_ID,
                SATISFACTION.PARTY_ID,
                EPISODE.PARTY_ID);
    }

    @Override
    public void move(PartyId from, PartyId to) {
        episodes.hold(List.of(from, to));
        List.of(INTERACTION.PARTY_ID, PROMISE.PARTY_ID, COMPLAINT.PARTY_ID, SATISFACTION.PARTY_ID, EPISODE.PARTY_ID)
                .forEach(column -> Belongings.move(db, column, from, to));
        // Who took part as both took part once.
        db.deleteFrom(PARTICIPANT)
                .where(PARTICIPANT.PERSON_ID.eq(from))
                .and(PARTICIPANT.INTERACTION_ID.in(
                        select(OTHER.INTERACTION_ID).from(OTHER).where(OTHER.PERSON_ID.eq(to))))
                .execute();
        db.update(PARTICIPANT)
                .set(PARTICIPANT.PERSON_ID, to)
                .where(PARTICIPANT.PERSON_ID.eq(from))
                .execute();
        workOut(List.of(to));
    }

    /** Other contacts may have come meanwhile. */
    @EventListener
    void on(TakenBack taken) {
        workOut(taken.parties().stream().map(PartyId::new).toList());
    }

    private void workOut(Collection<PartyId> parties) {
        for (PartyId party : parties) {
            episodes.chain(List.of(party));
            answers.renew(
                    party,
                    db.selectDistinct(INTERACTION.EPISODE_ID)
                            .from(INTERACTION)
                            .where(INTERACTION.PARTY_ID.eq(party))
                            .and(INTERACTION.WANTS_ANSWER)
                            .fetch(INTERACTION.EPISODE_ID));
        }
    }
}
