package rapport.interactions.timeline;

import static java.util.Objects.requireNonNull;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectFrom;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;
import static schema.access.tables.UserCard.USER_CARD;
import static schema.directory.tables.PartyCard.PARTY_CARD;
import static schema.interactions.tables.Episode.EPISODE;
import static schema.interactions.tables.Interaction.INTERACTION;
import static schema.interactions.tables.Participant.PARTICIPANT;
import static schema.interactions.tables.Signal.SIGNAL;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import rapport.directory.PartyId;
import rapport.interactions.Channel;
import rapport.interactions.EpisodeId;
import rapport.interactions.InteractionId;
import rapport.interactions.Mood;
import rapport.interactions.Signal;
import schema.interactions.tables.records.InteractionRecord;

/** Reads the contacts of some episodes or of a person: three queries, whatever their number. */
@Component
class ContactRows {

    /** Of an unfolded episode a page shows at most so many. */
    static final int MOST = 30;

    /** Of a folded one fewer, since most are never unfolded. */
    static final int FEW = 8;

    /**
     * Which contacts of which episodes.
     *
     * @param unfolded the one episode of which many contacts are wanted; null when there is none
     * @param skipped how many of its latest contacts to pass over
     */
    record Wanted(
            PartyId party,
            Collection<EpisodeId> episodes,
            @Nullable Channel channel,
            @Nullable EpisodeId unfolded,
            int skipped) {

        int most(EpisodeId episode) {
            return episode.equals(unfolded) ? MOST : FEW;
        }
    }

    private final DSLContext db;

    ContactRows(DSLContext db) {
        this.db = db;
    }

    /**
     * Latest first; one more than the most of each episode, which says that there are earlier ones. What is read is as much as is shown: an
     * episode knows when it began and ended, and from its end back the contacts of a party stand in an index.
     */
    Map<EpisodeId, List<ContactRow>> read(Wanted wanted) {
        Table<InteractionRecord> shown = lateral(selectFrom(INTERACTION)
                        .where(INTERACTION.PARTY_ID.eq(wanted.party()))
                        .and(INTERACTION.AT.between(EPISODE.FIRST_AT, EPISODE.LAST_AT))
                        .and(INTERACTION.EPISODE_ID.eq(EPISODE.ID))
                        .and(wanted.channel() == null ? noCondition() : INTERACTION.CHANNEL.eq(wanted.channel()))
                        .orderBy(INTERACTION.AT.desc(), INTERACTION.ID.desc())
                        .limit(ifUnfolded(wanted, MOST + 1, FEW + 1))
                        .offset(ifUnfolded(wanted, wanted.skipped(), 0)))
                .as("shown");
        return fetch(db.select(shown.fields())
                        .select(USER_CARD.NAME)
                        .from(EPISODE)
                        .crossJoin(shown)
                        .leftJoin(USER_CARD)
                        .on(USER_CARD.ID.eq(requireNonNull(shown.field(INTERACTION.USER_ID))))
                        .where(EPISODE.ID.in(wanted.episodes()))
                        .and(EPISODE.PARTY_ID.eq(wanted.party()))
                        .orderBy(
                                requireNonNull(shown.field(INTERACTION.AT)).desc(),
                                requireNonNull(shown.field(INTERACTION.ID)).desc())
                        .fetch())
                .stream()
                .collect(Collectors.groupingBy(ContactRow::episode));
    }

    /** How many contacts of an episode there were after a moment. */
    int after(PartyId party, EpisodeId episode, Instant moment) {
        return db.fetchCount(
                INTERACTION,
                INTERACTION.PARTY_ID.eq(party),
                INTERACTION.EPISODE_ID.eq(episode),
                INTERACTION.AT.gt(moment));
    }

    /** The contacts in which a person took part, of whatever party, latest first; three queries. */
    List<ContactRow> of(PartyId person, Condition where, int most) {
        return fetch(db.select(INTERACTION.fields())
                .select(USER_CARD.NAME)
                .from(INTERACTION)
                .leftJoin(USER_CARD)
                .on(USER_CARD.ID.eq(INTERACTION.USER_ID))
                .where(INTERACTION.ID.in(takenPartIn(person)))
                .and(where)
                .orderBy(INTERACTION.AT.desc(), INTERACTION.ID.desc())
                .limit(most)
                .fetch());
    }

    Map<Channel, Integer> channels(PartyId person) {
        return db.select(INTERACTION.CHANNEL, count())
                .from(INTERACTION)
                .where(INTERACTION.ID.in(takenPartIn(person)))
                .groupBy(INTERACTION.CHANNEL)
                .fetchMap(INTERACTION.CHANNEL, count());
    }

    /** Whether somebody took part in contacts that belong to another party, such as the organisation they stood for. */
    boolean existElsewhere(PartyId person) {
        return db.fetchExists(selectOne()
                .from(PARTICIPANT)
                .join(INTERACTION)
                .on(INTERACTION.ID.eq(PARTICIPANT.INTERACTION_ID))
                .where(PARTICIPANT.PERSON_ID.eq(person))
                .and(INTERACTION.PARTY_ID.ne(person)));
    }

    private static Select<Record1<InteractionId>> takenPartIn(PartyId person) {
        return select(PARTICIPANT.INTERACTION_ID)
                .from(PARTICIPANT)
                .where(PARTICIPANT.PERSON_ID.eq(person))
                .union(select(INTERACTION.ID).from(INTERACTION).where(INTERACTION.PARTY_ID.eq(person)));
    }

    /** One number for the unfolded episode, another for all others. */
    private static Field<Integer> ifUnfolded(Wanted wanted, int then, int otherwise) {
        EpisodeId unfolded = wanted.unfolded();
        return unfolded == null
                ? val(otherwise)
                : when(EPISODE.ID.eq(unfolded), then).otherwise(otherwise);
    }

    private List<ContactRow> fetch(List<? extends Record> rows) {
        Set<InteractionId> ids =
                rows.stream().map(row -> row.get(INTERACTION.ID)).collect(Collectors.toSet());
        Map<InteractionId, List<String>> people = people(ids);
        Map<InteractionId, List<Signal>> signals = signals(ids);
        return rows.stream()
                .map(row -> toRow(
                        row,
                        people.getOrDefault(row.get(INTERACTION.ID), List.of()),
                        Set.copyOf(signals.getOrDefault(row.get(INTERACTION.ID), List.of()))))
                .toList();
    }

    private Map<InteractionId, List<String>> people(Set<InteractionId> ids) {
        return db.select(PARTICIPANT.INTERACTION_ID, PARTY_CARD.NAME)
                .from(PARTICIPANT)
                .join(PARTY_CARD)
                .on(PARTY_CARD.ID.eq(PARTICIPANT.PERSON_ID))
                .where(PARTICIPANT.INTERACTION_ID.in(ids))
                .orderBy(PARTY_CARD.NAME)
                .fetchGroups(PARTICIPANT.INTERACTION_ID, PARTY_CARD.NAME);
    }

    private Map<InteractionId, List<Signal>> signals(Set<InteractionId> ids) {
        return db.select(SIGNAL.INTERACTION_ID, SIGNAL.SIGNAL_)
                .from(SIGNAL)
                .where(SIGNAL.INTERACTION_ID.in(ids))
                .fetchGroups(SIGNAL.INTERACTION_ID, SIGNAL.SIGNAL_);
    }

    private static ContactRow toRow(Record row, List<String> people, Set<Signal> signals) {
        return new ContactRow(
                row.get(INTERACTION.ID),
                row.get(INTERACTION.EPISODE_ID),
                row.get(INTERACTION.CHANNEL),
                row.get(INTERACTION.DIRECTION),
                row.get(INTERACTION.TWO_WAY),
                row.get(INTERACTION.OPENED_BY),
                row.get(INTERACTION.AT),
                row.get(INTERACTION.MINUTES),
                row.get(INTERACTION.SUBJECT),
                row.get(INTERACTION.BODY),
                Mood.of(row.get(INTERACTION.MOOD)),
                row.get(USER_CARD.NAME),
                row.get(INTERACTION.WANTS_ANSWER),
                row.get(INTERACTION.ANSWERED_AT) != null,
                people,
                signals);
    }
}
