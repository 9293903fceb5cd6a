package rapport.interactions.timeline;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.rowNumber;
import static schema.interactions.tables.Episode.EPISODE;
import static schema.interactions.tables.Interaction.INTERACTION;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import rapport.directory.PartyId;
import rapport.interactions.Channel;
import rapport.interactions.EpisodeId;

/** Reads which episodes a party has, and how often each channel was used. */
@Component
class EpisodeRows {

    private final DSLContext db;

    EpisodeRows(DSLContext db) {
        this.db = db;
    }

    List<EpisodeRow> of(PartyId party) {
        return db.select(
                        EPISODE.ID,
                        rowNumber().over().orderBy(EPISODE.FIRST_AT, EPISODE.ID),
                        EPISODE.TITLE,
                        EPISODE.MATTER,
                        EPISODE.FIRST_AT,
                        EPISODE.LAST_AT,
                        EPISODE.CONTACTS,
                        EPISODE.OPENED_BY_THEM)
                .from(EPISODE)
                .where(EPISODE.PARTY_ID.eq(party))
                .fetch(row -> new EpisodeRow(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        row.value7(),
                        row.value8()));
    }

    Set<EpisodeId> with(PartyId party, Channel channel) {
        return db.selectDistinct(INTERACTION.EPISODE_ID)
                .from(INTERACTION)
                .where(INTERACTION.PARTY_ID.eq(party))
                .and(INTERACTION.CHANNEL.eq(channel))
                .fetchSet(INTERACTION.EPISODE_ID);
    }

    Map<Channel, Integer> channels(PartyId party) {
        return db.select(INTERACTION.CHANNEL, count())
                .from(INTERACTION)
                .where(INTERACTION.PARTY_ID.eq(party))
                .groupBy(INTERACTION.CHANNEL)
                .fetchMap(INTERACTION.CHANNEL, count());
    }
}
