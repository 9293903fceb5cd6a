package rapport.interactions;

import static org.jooq.impl.DSL.name;
import static schema.interactions.tables.Episode.EPISODE;
import static schema.interactions.tables.FirstPlacement.FIRST_PLACEMENT;
import static schema.interactions.tables.Interaction.INTERACTION;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import rapport.directory.PartyId;
import rapport.platform.database.Planner;
import rapport.platform.kinds.Staging;
import rapport.platform.kinds.Upsert;
import schema.interactions.tables.FirstPlacement;

/**
 * The episodes of staged interactions whose parties have had none: known before anything is written, so that each interaction is
 * written once and each episode made from what is staged. All other parties are left to {@link Episodes#chain}.
 */
final class FirstEpisodes {

    private final Staging staged;
    private final DSLContext db;
    private final Condition quiet;
    private final Field<String> openedBy;
    private final Table<Record> placed;

    /** @param quiet what never holds two contacts together: notes and mass mailings */
    FirstEpisodes(Staging staged, Condition quiet, Field<String> openedBy) {
        this.staged = staged;
        this.db = staged.db();
        this.quiet = quiet;
        this.openedBy = openedBy;
        this.placed = DSL.table(name(staged.rows().getName() + "_placed"));
    }

    /** Decides to which episode each new interaction belongs, except those of these parties. */
    void place(Collection<PartyId> except) {
        Table<Record> items = DSL.table(name(staged.rows().getName() + "_items"));
        Field<UUID> party = staged.column("party", UUID.class);
        UUID[] others = except.stream().map(PartyId::value).toArray(UUID[]::new);
        db.createTemporaryTable(items)
                .as(DSL.select(
                                staged.id().as("id"),
                                party.as("party_id"),
                                given("matter").as("matter"),
                                at().as("at"),
                                DSL.field(quiet).as("quiet"))
                        .from(staged.rows())
                        .where(staged.accepted())
                        .and(staged.isNew())
                        .and(except.isEmpty() ? DSL.noCondition() : party.ne(DSL.all(others))))
                .execute();
        Planner.learn(db, items);
        FirstPlacement placement = FIRST_PLACEMENT.call(items.getName());
        db.createTemporaryTable(placed)
                .as(DSL.select(placement.INTERACTION_ID.as("id"), placement.OPENER_ID.as("opener_id"))
                        .from(placement))
                .execute();
        Planner.learn(db, placed);
        db.dropTable(items).execute();
    }

    /** Gives each new interaction its episode; those that are not placed get one of their own until they are chained. */
    void into(Upsert interactions) {
        interactions
                .joining(placed, isPlaced())
                .first(
                        INTERACTION.EPISODE_ID,
                        DSL.coalesce(opener(), staged.id()).coerce(INTERACTION.EPISODE_ID));
    }

    private Condition isPlaced() {
        return DSL.field(name(placed.getName(), "id"), UUID.class).eq(staged.id());
    }

    private Field<UUID> opener() {
        return DSL.field(name(placed.getName(), "opener_id"), UUID.class);
    }

    /** Writes the episodes, in the order of their ids, so that the index grows at one place. */
    void write() {
        Table<?> made = DSL.select(
                        opener().as("id"),
                        staged.column("party", UUID.class).as("party_id"),
                        title().as("title"),
                        DSL.min(given("matter")).as("matter"),
                        DSL.min(at()).as("first_at"),
                        DSL.max(at()).as("last_at"),
                        DSL.count().filterWhere(DSL.not(quiet)).as("contacts"),
                        DSL.count()
                                .filterWhere(DSL.not(quiet).and(openedBy.eq("them")))
                                .as("opened_by_them"))
                .from(staged.rows())
                .join(placed)
                .on(isPlaced())
                .groupBy(opener(), staged.column("party", UUID.class))
                .orderBy(opener())
                .asTable("made");
        Map<Field<?>, Field<?>> values = new LinkedHashMap<>();
        values.put(EPISODE.ID, made.field("id"));
        values.put(EPISODE.PARTY_ID, made.field("party_id"));
        values.put(EPISODE.TITLE, made.field("title"));
        values.put(EPISODE.MATTER, made.field("matter"));
        values.put(EPISODE.FIRST_AT, made.field("first_at"));
        values.put(EPISODE.LAST_AT, made.field("last_at"));
        values.put(EPISODE.CONTACTS, made.field("contacts"));
        values.put(EPISODE.OPENED_BY_THEM, made.field("opened_by_them"));
        staged.insertDerived(EPISODE, values, made, Map.of(EPISODE.PARTY_ID, staged.column("party", UUID.class)));
        db.dropTable(placed).execute();
    }

    private Field<String> title() {
        if (!staged.has("subject")) {
            return DSL.castNull(SQLDataType.CLOB);
        }
        Field<String> subject = staged.column("subject", String.class);
        Field<String[]> all = DSL.arrayAgg(subject).orderBy(at(), staged.id()).filterWhere(subject.isNotNull());
        return DSL.arrayGet(all, 1);
    }

    private Field<Instant> at() {
        return staged.column("at", Instant.class);
    }

    private Field<String> given(String field) {
        return staged.has(field) ? staged.column(field, String.class) : DSL.castNull(SQLDataType.CLOB);
    }
}
