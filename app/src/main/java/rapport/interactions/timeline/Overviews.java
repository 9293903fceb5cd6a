package rapport.interactions.timeline;

import static org.jooq.impl.DSL.castNull;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.rowNumber;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.splitPart;
import static schema.interactions.tables.Complaint.COMPLAINT;
import static schema.interactions.tables.Episode.EPISODE;
import static schema.interactions.tables.Interaction.INTERACTION;
import static schema.interactions.tables.Participant.PARTICIPANT;
import static schema.interactions.tables.Promise.PROMISE;
import static schema.interactions.tables.Satisfaction.SATISFACTION;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.Select;
import org.jooq.SelectJoinStep;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;
import rapport.directory.PartyId;
import rapport.interactions.Channel;
import rapport.interactions.EpisodeId;

/** Reads what the timeline of a party is made of, without showing any of it. */
@Component
class Overviews {

    /**
     * What a party has, but for what other modules put on its timeline.
     *
     * @param channels how often each was used
     * @param marks of promises, complaints and answers that stand for themselves, since no contact holds them
     * @param elsewhere whether it is a person who took part in contacts of another party, such as the organisation they stood for
     */
    record Overview(Map<Channel, Integer> channels, List<EpisodeRow> episodes, List<Mark> marks, boolean elsewhere) {}

    private static final String EPISODES = "episode";
    private static final String CHANNELS = "channel";
    private static final String ELSEWHERE = "elsewhere";

    private static final Field<String> WHAT = field(name("what"), String.class);
    private static final Field<UUID> ID = field(name("id"), UUID.class);
    private static final Field<Instant> AT = field(name("at"), EPISODE.FIRST_AT.getDataType());
    private static final Field<Instant> UNTIL = field(name("until"), EPISODE.LAST_AT.getDataType());
    private static final Field<String> TITLE = field(name("title"), String.class);
    private static final Field<String> MATTER = field(name("matter"), String.class);
    private static final Field<Integer> NUMBER = field(name("number"), Integer.class);
    private static final Field<Integer> CONTACTS = field(name("contacts"), Integer.class);
    private static final Field<Integer> THEIRS = field(name("theirs"), Integer.class);

    private final DSLContext db;

    Overviews(DSLContext db) {
        this.db = db;
    }

    /**
     * Rows of one shape, so that one statement brings them: a long history is too long to be packed into a value.
     *
     * @param kinds of events of other modules, which show the promises about them
     */
    Overview of(PartyId party, Collection<String> kinds) {
        Condition unheld = PROMISE.INTERACTION_ID
                .isNull()
                .and(PROMISE.MATTER
                        .isNull()
                        .or(splitPart(PROMISE.MATTER, ":", 1).notIn(kinds)));
        Result<Record> rows = db.fetch(episodes(party)
                .unionAll(channels(party))
                .unionAll(marks(Outcomes.PROMISED, PROMISE, PROMISE.ID, PROMISE.MADE_AT)
                        .where(PROMISE.PARTY_ID.eq(party))
                        .and(unheld))
                .unionAll(marks(Outcomes.COMPLAINED, COMPLAINT, COMPLAINT.ID, COMPLAINT.RAISED_AT)
                        .where(COMPLAINT.PARTY_ID.eq(party))
                        .and(COMPLAINT.INTERACTION_ID.isNull()))
                .unionAll(marks(Outcomes.RATED, SATISFACTION, SATISFACTION.ID, SATISFACTION.ANSWERED_AT)
                        .where(SATISFACTION.PARTY_ID.eq(party))
                        .and(SATISFACTION.INTERACTION_ID.isNull()))
                .unionAll(elsewhere(party)));
        boolean elsewhere = rows.stream().anyMatch(row -> row.get(WHAT).equals(ELSEWHERE));
        Overview overview = new Overview(new EnumMap<>(Channel.class), new ArrayList<>(), new ArrayList<>(), elsewhere);
        rows.forEach(row -> put(row, overview));
        return overview;
    }

    private static void put(Record row, Overview overview) {
        String what = row.get(WHAT);
        switch (what) {
            case ELSEWHERE -> {}
            case EPISODES ->
                overview.episodes()
                        .add(new EpisodeRow(
                                new EpisodeId(row.get(ID)),
                                row.get(NUMBER),
                                row.get(TITLE),
                                row.get(MATTER),
                                row.get(AT),
                                row.get(UNTIL),
                                row.get(CONTACTS),
                                row.get(THEIRS)));
            case CHANNELS -> overview.channels().put(Channel.of(row.get(TITLE)), row.get(CONTACTS));
            default -> overview.marks().add(new Mark(what, row.get(ID), row.get(AT)));
        }
    }

    private static Select<Record> episodes(PartyId party) {
        return select(List.of(
                        inline(EPISODES).as(WHAT),
                        EPISODE.ID.cast(SQLDataType.UUID).as(ID),
                        EPISODE.FIRST_AT.as(AT),
                        EPISODE.LAST_AT.as(UNTIL),
                        EPISODE.TITLE.as(TITLE),
                        EPISODE.MATTER.as(MATTER),
                        rowNumber()
                                .over()
                                .orderBy(EPISODE.FIRST_AT, EPISODE.ID)
                                .cast(SQLDataType.INTEGER)
                                .as(NUMBER),
                        EPISODE.CONTACTS.as(CONTACTS),
                        EPISODE.OPENED_BY_THEM.as(THEIRS)))
                .from(EPISODE)
                .where(EPISODE.PARTY_ID.eq(party));
    }

    private static Select<Record> channels(PartyId party) {
        return select(List.of(
                        inline(CHANNELS),
                        castNull(ID),
                        castNull(AT),
                        castNull(UNTIL),
                        INTERACTION.CHANNEL.cast(SQLDataType.CLOB),
                        castNull(MATTER),
                        castNull(NUMBER),
                        count(),
                        castNull(THEIRS)))
                .from(INTERACTION)
                .where(INTERACTION.PARTY_ID.eq(party))
                .groupBy(INTERACTION.CHANNEL);
    }

    private static SelectJoinStep<Record> marks(String kind, Table<?> table, Field<?> id, Field<Instant> at) {
        return select(only(kind, id.cast(SQLDataType.UUID), at)).from(table);
    }

    private static Select<Record> elsewhere(PartyId person) {
        return select(only(ELSEWHERE, castNull(ID), castNull(AT)))
                .where(exists(selectOne()
                        .from(PARTICIPANT)
                        .join(INTERACTION)
                        .on(INTERACTION.ID.eq(PARTICIPANT.INTERACTION_ID))
                        .where(PARTICIPANT.PERSON_ID.eq(person))
                        .and(INTERACTION.PARTY_ID.ne(person))));
    }

    /** A row that says no more than this. */
    private static List<Field<?>> only(String what, Field<UUID> id, Field<Instant> at) {
        return List.of(
                inline(what),
                id,
                at,
                castNull(UNTIL),
                castNull(TITLE),
                castNull(MATTER),
                castNull(NUMBER),
                castNull(CONTACTS),
                castNull(THEIRS));
    }

    /** The episodes with a contact by a channel. */
    Set<EpisodeId> with(PartyId party, Channel channel) {
        return db.selectDistinct(INTERACTION.EPISODE_ID)
                .from(INTERACTION)
                .where(INTERACTION.PARTY_ID.eq(party))
                .and(INTERACTION.CHANNEL.eq(channel))
                .fetchSet(INTERACTION.EPISODE_ID);
    }
}
