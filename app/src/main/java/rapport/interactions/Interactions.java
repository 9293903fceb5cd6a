package rapport.interactions;

import static org.jooq.impl.DSL.row;
import static schema.directory.tables.PartyCard.PARTY_CARD;
import static schema.interactions.tables.Interaction.INTERACTION;
import static schema.interactions.tables.Participant.PARTICIPANT;
import static schema.interactions.tables.Signal.SIGNAL;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import rapport.directory.Links;
import rapport.directory.Parties;
import rapport.directory.PartyCard;
import rapport.directory.PartyId;
import rapport.directory.PartyKind;
import rapport.interactions.Logging.ChangedMeanwhile;
import rapport.interactions.Logging.Logged;
import rapport.interactions.Logging.Refused;
import rapport.interactions.Logging.Refused.Reason;
import rapport.platform.changes.Changes;
import rapport.platform.errors.NotFound;
import rapport.platform.ids.Ids;
import rapport.platform.time.Moments;
import rapport.platform.user.CurrentUser;
import rapport.platform.user.Permission;
import schema.interactions.tables.records.InteractionRecord;

/** All that ever happened between us and the parties we know. */
@Repository
@Transactional
public class Interactions {

    private static final int LONGEST_TEXT = 100_000;
    private static final int LONGEST_SUBJECT = 300;
    private static final int MINUTES_OF_A_DAY = 24 * 60;
    // Clocks of browsers and servers differ a little.
    private static final Duration LENIENCE = Duration.ofMinutes(10);

    private final DSLContext db;
    private final Parties parties;
    private final Links links;
    private final Episodes episodes;
    private final Answers answers;
    private final Changes changes;
    private final Moments moments;

    Interactions(
            DSLContext db,
            Parties parties,
            Links links,
            Episodes episodes,
            Answers answers,
            Changes changes,
            Moments moments) {
        this.db = db;
        this.parties = parties;
        this.links = links;
        this.episodes = episodes;
        this.answers = answers;
        this.changes = changes;
        this.moments = moments;
    }

    public Optional<Interaction> find(InteractionId id, CurrentUser who) {
        return db.selectFrom(INTERACTION)
                .where(INTERACTION.ID.eq(id))
                .fetchOptional(this::toInteraction)
                .filter(found -> parties.find(found.party(), who).isPresent());
    }

    public Interaction get(InteractionId id, CurrentUser who) {
        return find(id, who).orElseThrow(() -> new NotFound(id));
    }

    /**
     * Logs a contact with a party. When people stood for an organisation at that time, it belongs to the organisation. It joins its
     * episode, and answers the messages in it that wait for the other side.
     */
    public Logging log(PartyId about, Contact contact, CurrentUser who) {
        PartyCard card = parties.get(about, who);
        if (!who.may(Permission.CREATE)) {
            throw new NotFound(about);
        }
        Optional<Reason> reason = reasonAgainst(contact);
        if (reason.isPresent()) {
            return new Refused(reason.get());
        }
        PartyId party = partyAt(card, contact.at());
        Contact whole = party.equals(about) ? contact : contact.with(plus(contact.people(), about));
        InteractionId id = new InteractionId(Ids.next());
        insert(id, party, whole, who);
        EpisodeId episode = episodes.place(id, party, whole);
        answers.renew(party, List.of(episode));
        changes.record("interaction", id.value(), party.value());
        return new Logged(id, party, episode);
    }

    /** Changes what was said about a contact; its party stays. */
    public Logging edit(InteractionId id, Contact contact, int version, CurrentUser who) {
        Interaction before = get(id, who);
        if (!who.may(Permission.EDIT)) {
            throw new NotFound(id);
        }
        Optional<Reason> reason = reasonAgainst(contact);
        if (reason.isPresent()) {
            return new Refused(reason.get());
        }
        if (!claim(id, version)) {
            return new ChangedMeanwhile(get(id, who));
        }
        update(id, contact);
        episodes.chain(List.of(before.party()));
        EpisodeId after = get(id, who).episode();
        answers.renew(before.party(), List.of(before.episode(), after));
        changes.record("interaction", id.value(), before.party().value());
        return new Logged(id, before.party(), after);
    }

    /** Deletes a contact; what was promised in it stays. */
    public Logging delete(InteractionId id, int version, CurrentUser who) {
        Interaction before = get(id, who);
        if (!who.may(Permission.DELETE)) {
            throw new NotFound(id);
        }
        if (!claim(id, version)) {
            return new ChangedMeanwhile(get(id, who));
        }
        answers.forget(id);
        db.deleteFrom(INTERACTION).where(INTERACTION.ID.eq(id)).execute();
        episodes.chain(List.of(before.party()));
        answers.renew(before.party(), List.of(before.episode()));
        changes.record("interaction", id.value(), before.party().value());
        return new Logged(id, before.party(), before.episode());
    }

    private Optional<Reason> reasonAgainst(Contact contact) {
        if (contact.at().isAfter(moments.now().plus(LENIENCE))) {
            return Optional.of(Reason.IN_THE_FUTURE);
        }
        if (contact.channel() == Channel.NOTE && contact.text() == null) {
            return Optional.of(Reason.NOTHING_SAID);
        }
        if (length(contact.text()) > LONGEST_TEXT || length(contact.subject()) > LONGEST_SUBJECT) {
            return Optional.of(Reason.TOO_LONG);
        }
        Integer minutes = contact.minutes();
        if (minutes != null && (minutes < 0 || minutes > MINUTES_OF_A_DAY)) {
            return Optional.of(Reason.ODD_LENGTH);
        }
        return knowsAll(contact.people()) ? Optional.empty() : Optional.of(Reason.UNKNOWN_PERSON);
    }

    private static int length(@Nullable String text) {
        return text == null ? 0 : text.length();
    }

    private boolean knowsAll(Set<PartyId> people) {
        return people.isEmpty()
                || people.size()
                        == db.fetchCount(
                                PARTY_CARD, PARTY_CARD.ID.in(people).and(PARTY_CARD.KIND.eq(PartyKind.PERSON)));
    }

    private PartyId partyAt(PartyCard card, Instant at) {
        return card.kind() == PartyKind.ORGANISATION
                ? card.id()
                : links.standsFor(card.id(), at.atZone(moments.zone()).toLocalDate())
                        .orElse(card.id());
    }

    private static Set<PartyId> plus(Set<PartyId> people, PartyId one) {
        Set<PartyId> more = new HashSet<>(people);
        more.add(one);
        return more;
    }

    private void insert(InteractionId id, PartyId party, Contact contact, CurrentUser who) {
        InteractionRecord row = new InteractionRecord();
        row.setId(id);
        row.setPartyId(party);
        row.setUserId(who.id());
        row.setCreatedAt(moments.now());
        fill(row, contact);
        db.insertInto(INTERACTION).set(row).execute();
        writePeopleAndSignals(id, contact);
    }

    /** Raises the version, unless somebody else has done so since the user looked. */
    private boolean claim(InteractionId id, int version) {
        return db.update(INTERACTION)
                        .set(INTERACTION.VERSION, version + 1)
                        .where(INTERACTION.ID.eq(id))
                        .and(INTERACTION.VERSION.eq(version))
                        .execute()
                == 1;
    }

    private void update(InteractionId id, Contact contact) {
        answers.forget(id);
        answers.forgetThatOf(id, contact);
        InteractionRecord row = new InteractionRecord();
        fill(row, contact);
        db.update(INTERACTION).set(row).where(INTERACTION.ID.eq(id)).execute();
        db.deleteFrom(PARTICIPANT).where(PARTICIPANT.INTERACTION_ID.eq(id)).execute();
        db.deleteFrom(SIGNAL).where(SIGNAL.INTERACTION_ID.eq(id)).execute();
        writePeopleAndSignals(id, contact);
    }

    private static void fill(InteractionRecord row, Contact contact) {
        row.setChannel(contact.channel());
        row.setDirection(contact.direction());
        row.setTwoWay(contact.twoWay());
        row.setOpenedBy(contact.openedBy());
        row.setAt(contact.at());
        row.setMinutes(contact.minutes());
        row.setSubject(contact.subject());
        row.setBody(contact.text());
        row.setMatter(contact.matter());
        row.setWantsAnswer(contact.wantsAnswer());
        row.setMood(contact.mood() == null ? null : contact.mood().number());
    }

    private void writePeopleAndSignals(InteractionId id, Contact contact) {
        if (!contact.people().isEmpty()) {
            db.insertInto(PARTICIPANT, PARTICIPANT.INTERACTION_ID, PARTICIPANT.PERSON_ID)
                    .valuesOfRows(contact.people().stream()
                            .map(person -> row(id, person))
                            .toList())
                    .execute();
        }
        if (!contact.signals().isEmpty()) {
            db.insertInto(SIGNAL, SIGNAL.INTERACTION_ID, SIGNAL.SIGNAL_)
                    .valuesOfRows(contact.signals().stream()
                            .map(signal -> row(id, signal))
                            .toList())
                    .execute();
        }
    }

    private Interaction toInteraction(InteractionRecord row) {
        Contact contact = new Contact(
                row.getChannel(),
                row.getDirection(),
                row.getTwoWay(),
                row.getOpenedBy(),
                row.getAt(),
                row.getMinutes(),
                row.getSubject(),
                row.getBody(),
                db.select(PARTICIPANT.PERSON_ID)
                        .from(PARTICIPANT)
                        .where(PARTICIPANT.INTERACTION_ID.eq(row.getId()))
                        .fetchSet(PARTICIPANT.PERSON_ID),
                db.select(SIGNAL.SIGNAL_)
                        .from(SIGNAL)
                        .where(SIGNAL.INTERACTION_ID.eq(row.getId()))
                        .fetchSet(SIGNAL.SIGNAL_),
                Mood.of(row.getMood()),
                row.getMatter(),
                row.getWantsAnswer());
        return new Interaction(
                row.getId(),
                row.getPartyId(),
                row.getEpisodeId(),
                contact,
                row.getAnsweredAt(),
                row.getUserId(),
                row.getVersion());
    }
}
