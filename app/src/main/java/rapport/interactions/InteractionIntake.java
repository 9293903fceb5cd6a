package rapport.interactions;

import static schema.interactions.tables.Episode.EPISODE;
import static schema.interactions.tables.Interaction.INTERACTION;
import static schema.interactions.tables.Participant.PARTICIPANT;
import static schema.interactions.tables.Signal.SIGNAL;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;
import rapport.directory.PartyId;
import rapport.platform.kinds.FieldDescription;
import rapport.platform.kinds.FieldType;
import rapport.platform.kinds.Intake;
import rapport.platform.kinds.KindDescription;
import rapport.platform.kinds.Staging;
import rapport.platform.kinds.Upsert;

/** Takes in many interactions at once, with their episodes. */
@Component
public class InteractionIntake implements Intake {

    private static final KindDescription KIND = new KindDescription(
            "interaction",
            List.of(
                    FieldDescription.reference("party", INTERACTION.PARTY_ID, "organisation", "person")
                            .asRequired(),
                    FieldDescription.choice(
                                    INTERACTION.CHANNEL,
                                    Arrays.stream(Channel.values())
                                            .map(Channel::key)
                                            .toList())
                            .asRequired(),
                    FieldDescription.choice(INTERACTION.DIRECTION, List.of("in", "out")),
                    FieldDescription.of(INTERACTION.TWO_WAY, FieldType.FLAG),
                    FieldDescription.choice(INTERACTION.OPENED_BY, List.of("them", "us")),
                    FieldDescription.of(INTERACTION.AT, FieldType.MOMENT).asRequired(),
                    FieldDescription.of(INTERACTION.MINUTES, FieldType.INTEGER),
                    FieldDescription.of(INTERACTION.SUBJECT, FieldType.LINE),
                    FieldDescription.of(INTERACTION.BODY, FieldType.TEXT),
                    FieldDescription.of(INTERACTION.MATTER, FieldType.MATTER),
                    FieldDescription.of(INTERACTION.WANTS_ANSWER, FieldType.FLAG),
                    FieldDescription.of(INTERACTION.ANSWERED_AT, FieldType.MOMENT),
                    FieldDescription.of(INTERACTION.MASS, FieldType.FLAG),
                    FieldDescription.choice(INTERACTION.MOOD, List.of("good", "neutral", "bad"))
                            .named("mood"),
                    FieldDescription.reference("user", INTERACTION.USER_ID, "user"),
                    new FieldDescription("people", FieldType.REFERENCES, null, false, List.of("person")),
                    new FieldDescription(
                            "signals",
                            FieldType.CHOICES,
                            null,
                            false,
                            Arrays.stream(Signal.values()).map(Signal::key).toList())));

    private final Episodes episodes;

    InteractionIntake(Episodes episodes) {
        this.episodes = episodes;
    }

    @Override
    public KindDescription kind() {
        return KIND;
    }

    @Override
    public TableField<?, ?> id() {
        return INTERACTION.ID;
    }

    @Override
    public List<TableField<?, ?>> belongings() {
        return List.of(PARTICIPANT.INTERACTION_ID, SIGNAL.INTERACTION_ID, EPISODE.PARTY_ID);
    }

    @Override
    public List<String> indexesOfLists() {
        return List.of(
                "interactions.interaction_at",
                "interactions.interaction_channel",
                "interactions.interaction_user",
                "interactions.participant_person");
    }

    @Override
    public void check(Staging staged) {
        staged.refuse(
                "direction",
                "import.no_direction",
                isNote(staged).not().and(direction(staged).isNull()));
        if (staged.has("minutes")) {
            staged.refuse(
                    "minutes",
                    "import.negative",
                    staged.column("minutes", Integer.class).lt(0));
        }
        if (staged.has("answered_at")) {
            staged.refuse(
                    "answered_at",
                    "import.answered_before",
                    staged.column("answered_at", Instant.class).lt(staged.column("at", Instant.class)));
        }
    }

    private static Condition isNote(Staging staged) {
        return staged.column("channel", String.class).eq(Channel.NOTE.key());
    }

    /** Where only one of direction and opener is given, who opened it sent it. */
    private static Field<String> direction(Staging staged) {
        Field<String> opener = given(staged, "opened_by");
        Field<String> byOpener = DSL.when(opener.eq("them"), "in").when(opener.eq("us"), "out");
        return DSL.when(isNote(staged), DSL.castNull(SQLDataType.CLOB))
                .otherwise(DSL.coalesce(given(staged, "direction"), byOpener));
    }

    private static Field<String> openedBy(Staging staged) {
        Field<String> direction = given(staged, "direction");
        Field<String> byDirection = DSL.when(direction.eq("in"), "them").when(direction.eq("out"), "us");
        return DSL.when(isNote(staged), DSL.castNull(SQLDataType.CLOB))
                .otherwise(DSL.coalesce(given(staged, "opened_by"), byDirection));
    }

    private static Field<String> given(Staging staged, String field) {
        return staged.has(field) ? staged.column(field, String.class) : DSL.castNull(SQLDataType.CLOB);
    }

    @Override
    public void take(Staging staged) {
        Field<PartyId> party = staged.column("party", INTERACTION.PARTY_ID);
        List<PartyId> parties = partiesOf(staged, staged.accepted());
        if (parties.isEmpty()) {
            return;
        }
        episodes.hold(parties);
        Set<PartyId> chained = new LinkedHashSet<>(withContacts(staged, party));
        FirstEpisodes first = new FirstEpisodes(staged, isQuiet(staged), openedBy(staged));
        first.place(chained);
        interactions(staged, first);
        first.write();
        if (staged.has("people")) {
            people(staged);
        }
        if (staged.has("signals")) {
            signals(staged);
        }
        if (staged.hasKnown()) {
            chained.addAll(
                    partiesOf(staged, staged.accepted().andNot(staged.isNew()).and(staged.touched())));
        }
        if (!chained.isEmpty()) {
            episodes.chain(chained);
        }
        staged.recordChanges("interaction", staged.column("party", UUID.class));
    }

    private static List<PartyId> partiesOf(Staging staged, Condition which) {
        Field<PartyId> party = staged.column("party", INTERACTION.PARTY_ID);
        return staged.db()
                .selectDistinct(party)
                .from(staged.rows())
                .where(which)
                .fetch(party);
    }

    /** The parties of new interactions that have had others before. */
    private static List<PartyId> withContacts(Staging staged, Field<PartyId> party) {
        Table<?> all = DSL.selectDistinct(party.as("id"))
                .from(staged.rows())
                .where(staged.accepted())
                .and(staged.isNew())
                .asTable("party");
        Field<PartyId> id = DSL.field(DSL.name("party", "id"), INTERACTION.PARTY_ID.getDataType());
        return staged.db()
                .select(id)
                .from(all)
                .where(DSL.exists(DSL.selectOne().from(INTERACTION).where(INTERACTION.PARTY_ID.eq(id))))
                .fetch(id);
    }

    private static Condition isQuiet(Staging staged) {
        return isNote(staged).or(DSL.condition(flag(staged, "mass", DSL.falseCondition())));
    }

    private static void interactions(Staging staged, FirstEpisodes first) {
        Upsert interactions = staged.into(INTERACTION)
                .set(INTERACTION.DIRECTION, direction(staged).coerce(INTERACTION.DIRECTION))
                .set(INTERACTION.OPENED_BY, openedBy(staged).coerce(INTERACTION.OPENED_BY))
                .set(INTERACTION.TWO_WAY, flag(staged, "two_way", talk(staged)))
                .set(INTERACTION.WANTS_ANSWER, flag(staged, "wants_answer", DSL.falseCondition()))
                .set(INTERACTION.MASS, flag(staged, "mass", DSL.falseCondition()));
        first.into(interactions);
        if (staged.has("mood")) {
            Field<String> mood = staged.column("mood", String.class);
            interactions.set(
                    INTERACTION.MOOD,
                    DSL.when(mood.eq("good"), (short) 1)
                            .when(mood.eq("neutral"), (short) 0)
                            .when(mood.eq("bad"), (short) -1));
        }
        interactions.run();
    }

    private static Condition talk(Staging staged) {
        return staged.column("channel", String.class)
                .in(Arrays.stream(Channel.values())
                        .filter(Channel::isTalk)
                        .map(Channel::key)
                        .toList());
    }

    private static Field<Boolean> flag(Staging staged, String field, Condition otherwise) {
        Field<Boolean> usual = DSL.field(otherwise);
        Field<Boolean> given = staged.has(field) ? DSL.coalesce(staged.column(field, Boolean.class), usual) : usual;
        return DSL.field(DSL.condition(given)
                .and(field.equals("mass") ? DSL.trueCondition() : isNote(staged).not()));
    }

    private static void people(Staging staged) {
        Table<?> one = DSL.unnest(staged.column("people", UUID[].class)).as("one", "person");
        Field<UUID> person = DSL.field(DSL.name("one", "person"), UUID.class);
        Condition missing = DSL.notExists(DSL.selectOne()
                .from(PARTICIPANT)
                .where(PARTICIPANT.INTERACTION_ID.eq(staged.column("id", PARTICIPANT.INTERACTION_ID)))
                .and(PARTICIPANT.PERSON_ID.eq(person.coerce(PARTICIPANT.PERSON_ID))));
        Map<Field<?>, Field<?>> values = Map.of(
                PARTICIPANT.INTERACTION_ID,
                staged.column("id", PARTICIPANT.INTERACTION_ID),
                PARTICIPANT.PERSON_ID,
                person.coerce(PARTICIPANT.PERSON_ID));
        add(staged, PARTICIPANT, values, one, missing, "person_id", person);
    }

    private static void signals(Staging staged) {
        Table<?> one = DSL.unnest(staged.column("signals", String[].class)).as("one", "signal");
        Field<String> signal = DSL.field(DSL.name("one", "signal"), String.class);
        Condition missing = DSL.notExists(DSL.selectOne()
                .from(SIGNAL)
                .where(SIGNAL.INTERACTION_ID.eq(staged.column("id", SIGNAL.INTERACTION_ID)))
                .and(SIGNAL.SIGNAL_.eq(signal.coerce(SIGNAL.SIGNAL_))));
        Map<Field<?>, Field<?>> values = Map.of(
                SIGNAL.INTERACTION_ID,
                staged.column("id", SIGNAL.INTERACTION_ID),
                SIGNAL.SIGNAL_,
                signal.coerce(SIGNAL.SIGNAL_));
        add(staged, SIGNAL, values, one, missing, "signal", signal);
    }

    /** People and signals are only ever added by a file; what users recorded stays. */
    private static void add(
            Staging staged,
            Table<?> target,
            Map<Field<?>, Field<?>> values,
            Table<?> one,
            Condition missing,
            String key,
            Field<?> value) {
        Condition which = staged.isNew();
        if (staged.hasKnown()) {
            Field<JSONB> row = DSL.jsonbObject(
                    DSL.key("interaction_id").value(staged.id()), DSL.key(key).value(value));
            staged.journal(DSL.select(staged.id(), DSL.val(Staging.part(target)), row, DSL.castNull(SQLDataType.JSONB))
                    .from(staged.rows())
                    .crossJoin(one)
                    .where(staged.accepted())
                    .andNot(staged.isNew())
                    .and(missing));
            which = which.or(missing);
        }
        staged.insertMissing(target, values, staged.rows().crossJoin(one), which);
    }
}
