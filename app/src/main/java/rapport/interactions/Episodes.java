package rapport.interactions;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.val;
import static schema.interactions.tables.Episode.EPISODE;
import static schema.interactions.tables.Interaction.INTERACTION;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import rapport.directory.PartyId;
import schema.interactions.routines.Chain;
import schema.interactions.routines.Hold;

/**
 * Which contacts belong together. A contact with a matter belongs to the episode of that matter; one without belongs to the
 * episode of the contact before it, when that was no longer than 14 days ago. Only what came earlier decides. Notes and
 * mass mailings join an episode but never hold two contacts together.
 */
@Repository
@Transactional
public class Episodes {

    /** A contact this long after the one before it still belongs to the same episode. */
    public static final Duration SILENCE = Duration.ofDays(14);

    private static final Condition QUIET = INTERACTION.CHANNEL.eq(Channel.NOTE).or(INTERACTION.MASS);

    private final DSLContext db;

    Episodes(DSLContext db) {
        this.db = db;
    }

    /**
     * Builds the episodes of these parties anew from their interactions, set-based: after an import, for any number of them.
     * Call it in the transaction that wrote the interactions.
     *
     * @return how many interactions changed their episode
     */
    public int chain(Collection<PartyId> parties) {
        Chain chain = new Chain();
        chain.setParties(ids(parties));
        chain.execute(db.configuration());
        return chain.getReturnValue();
    }

    /** Nobody else changes the episodes of these parties until the transaction ends. */
    void hold(Collection<PartyId> parties) {
        Hold hold = new Hold();
        hold.setParties(ids(parties));
        hold.execute(db.configuration());
    }

    /** Puts one new interaction into its episode, without reading the others where it is the latest. */
    EpisodeId place(InteractionId id, PartyId party, Contact contact) {
        hold(List.of(party));
        if (isOvertaken(id, party, contact)) {
            chain(List.of(party));
            return db.select(INTERACTION.EPISODE_ID)
                    .from(INTERACTION)
                    .where(INTERACTION.ID.eq(id))
                    .fetchSingle()
                    .value1();
        }
        Optional<EpisodeId> running = running(id, party, contact);
        running.ifPresentOrElse(episode -> extend(episode, contact), () -> open(id, party, contact));
        EpisodeId episode = running.orElse(new EpisodeId(id.value()));
        db.update(INTERACTION)
                .set(INTERACTION.EPISODE_ID, episode)
                .where(INTERACTION.ID.eq(id))
                .execute();
        return episode;
    }

    private static UUID[] ids(Collection<PartyId> parties) {
        return parties.stream().map(PartyId::value).distinct().toArray(UUID[]::new);
    }

    private boolean isOvertaken(InteractionId id, PartyId party, Contact contact) {
        return db.fetchExists(
                INTERACTION,
                INTERACTION.PARTY_ID.eq(party),
                ofSameMatter(contact),
                row(INTERACTION.AT, INTERACTION.ID).gt(row(contact.at(), id)));
    }

    private static Condition ofSameMatter(Contact contact) {
        return contact.matter() == null ? INTERACTION.MATTER.isNull() : INTERACTION.MATTER.eq(contact.matter());
    }

    private Optional<EpisodeId> running(InteractionId id, PartyId party, Contact contact) {
        if (contact.matter() != null) {
            return latest(id, party, ofSameMatter(contact));
        }
        Condition recent =
                INTERACTION.MATTER.isNull().and(INTERACTION.AT.ge(contact.at().minus(SILENCE)));
        Optional<EpisodeId> ofContacts = latest(id, party, recent.and(not(QUIET)));
        return ofContacts.isPresent() || contact.channel() != Channel.NOTE
                ? ofContacts
                : latest(id, party, recent.and(QUIET).and(EPISODE.CONTACTS.eq(0)));
    }

    private Optional<EpisodeId> latest(InteractionId id, PartyId party, Condition where) {
        return db.select(INTERACTION.EPISODE_ID)
                .from(INTERACTION)
                .join(EPISODE)
                .on(EPISODE.ID.eq(INTERACTION.EPISODE_ID))
                .where(INTERACTION.PARTY_ID.eq(party))
                .and(INTERACTION.ID.ne(id))
                .and(where)
                .orderBy(INTERACTION.AT.desc(), INTERACTION.ID.desc())
                .limit(1)
                .fetchOptional(INTERACTION.EPISODE_ID);
    }

    private void extend(EpisodeId episode, Contact contact) {
        db.update(EPISODE)
                .set(EPISODE.LAST_AT, contact.at())
                .set(EPISODE.TITLE, coalesce(EPISODE.TITLE, val(contact.subject())))
                .set(EPISODE.CONTACTS, EPISODE.CONTACTS.plus(counted(contact)))
                .set(EPISODE.OPENED_BY_THEM, EPISODE.OPENED_BY_THEM.plus(openedByThem(contact)))
                .where(EPISODE.ID.eq(episode))
                .execute();
    }

    private void open(InteractionId id, PartyId party, Contact contact) {
        db.insertInto(EPISODE)
                .set(EPISODE.ID, new EpisodeId(id.value()))
                .set(EPISODE.PARTY_ID, party)
                .set(EPISODE.TITLE, contact.subject())
                .set(EPISODE.MATTER, contact.matter())
                .set(EPISODE.FIRST_AT, contact.at())
                .set(EPISODE.LAST_AT, contact.at())
                .set(EPISODE.CONTACTS, counted(contact))
                .set(EPISODE.OPENED_BY_THEM, openedByThem(contact))
                .execute();
    }

    private static int counted(Contact contact) {
        return contact.channel() == Channel.NOTE ? 0 : 1;
    }

    private static int openedByThem(Contact contact) {
        return contact.openedBy() == Side.THEM ? 1 : 0;
    }
}
