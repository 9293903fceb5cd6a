package rapport.interactions.timeline;

import static java.util.Objects.requireNonNull;
import static org.jooq.impl.DSL.array;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectFrom;
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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import rapport.directory.PartyId;
import rapport.interactions.Channel;
import rapport.interactions.EpisodeId;
import rapport.interactions.InteractionId;
import rapport.interactions.Mood;
import rapport.interactions.Signal;
import schema.interactions.tables.records.InteractionRecord;

/** Reads the contacts of some episodes or of a person: one query, whatever their number. */
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

    private static final Field<String[]> PEOPLE = field(name("people"), String[].class);
    private static final Field<String[]> SIGNALS = field(name("signals"), String[].class);

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
        Field<InteractionId> id = requireNonNull(shown.field(INTERACTION.ID));
        return db
                .select(shown.fields())
                .select(USER_CARD.NAME, people(id), signals(id))
                .from(EPISODE)
                .crossJoin(shown)
                .leftJoin(USER_CARD)
                .on(USER_CARD.ID.eq(requireNonNull(shown.field(INTERACTION.USER_ID))))
                .where(EPISODE.ID.in(wanted.episodes()))
                .and(EPISODE.PARTY_ID.eq(wanted.party()))
                .orderBy(requireNonNull(shown.field(INTERACTION.AT)).desc(), id.desc())
                .fetch(ContactRows::toRow)
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

    /** The contacts in which a person took part, of whatever party, latest first. */
    List<ContactRow> of(PartyId person, Condition where, int most) {
        return db.select(INTERACTION.fields())
                .select(USER_CARD.NAME, people(INTERACTION.ID), signals(INTERACTION.ID))
                .from(INTERACTION)
                .leftJoin(USER_CARD)
                .on(USER_CARD.ID.eq(INTERACTION.USER_ID))
                .where(INTERACTION.ID.in(takenPartIn(person)))
                .and(where)
                .orderBy(INTERACTION.AT.desc(), INTERACTION.ID.desc())
                .limit(most)
                .fetch(ContactRows::toRow);
    }

    Map<Channel, Integer> channels(PartyId person) {
        return db.select(INTERACTION.CHANNEL, count())
                .from(INTERACTION)
                .where(INTERACTION.ID.in(takenPartIn(person)))
                .groupBy(INTERACTION.CHANNEL)
                .fetchMap(INTERACTION.CHANNEL, count());
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

    private static Field<String[]> people(Field<InteractionId> contact) {
        return array(select(PARTY_CARD.NAME)
                        .from(PARTICIPANT)
                        .join(PARTY_CARD)
                        .on(PARTY_CARD.ID.eq(PARTICIPANT.PERSON_ID))
                        .where(PARTICIPANT.INTERACTION_ID.eq(contact))
                        .orderBy(PARTY_CARD.NAME))
                .as(PEOPLE);
    }

    private static Field<String[]> signals(Field<InteractionId> contact) {
        return array(select(SIGNAL.SIGNAL_.cast(SQLDataType.CLOB))
                        .from(SIGNAL)
                        .where(SIGNAL.INTERACTION_ID.eq(contact)))
                .as(SIGNALS);
    }

    private static ContactRow toRow(Record row) {
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
                List.of(row.get(PEOPLE)),
                Stream.of(row.get(SIGNALS)).map(Signal::of).collect(Collectors.toUnmodifiableSet()));
    }
}
