package rapport.interactions;

import static schema.interactions.tables.Episode.EPISODE;
import static schema.interactions.tables.Interaction.INTERACTION;
import static schema.interactions.tables.Participant.PARTICIPANT;
import static schema.interactions.tables.Signal.SIGNAL;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;
import rapport.platform.kinds.FieldDescription;
import rapport.platform.kinds.FieldType;
import rapport.platform.kinds.Intake;
import rapport.platform.kinds.KindDescription;
import rapport.platform.kinds.Staging;
import rapport.platform.kinds.Upsert;

/** Takes in many interactions at once. Their episodes are chained afterwards, by {@link Episodes#chain}. */
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
        Upsert interactions = staged.into(INTERACTION)
                // An episode of its own until they are chained: those that open one need not be written again.
                .first(INTERACTION.EPISODE_ID, staged.id().coerce(INTERACTION.EPISODE_ID))
                .set(INTERACTION.DIRECTION, direction(staged).coerce(INTERACTION.DIRECTION))
                .set(INTERACTION.OPENED_BY, openedBy(staged).coerce(INTERACTION.OPENED_BY))
                .set(INTERACTION.TWO_WAY, flag(staged, "two_way", talk(staged)))
                .set(INTERACTION.WANTS_ANSWER, flag(staged, "wants_answer", DSL.falseCondition()))
                .set(INTERACTION.MASS, flag(staged, "mass", DSL.falseCondition()));
        if (staged.has("mood")) {
            Field<String> mood = staged.column("mood", String.class);
            interactions.set(
                    INTERACTION.MOOD,
                    DSL.when(mood.eq("good"), (short) 1)
                            .when(mood.eq("neutral"), (short) 0)
                            .when(mood.eq("bad"), (short) -1));
        }
        interactions.run();
        if (staged.has("people")) {
            people(staged);
        }
        if (staged.has("signals")) {
            signals(staged);
        }
        staged.recordChanges("interaction", staged.column("party", UUID.class));
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
        journalAdded(staged, one, missing, "interactions.participant", "person_id", person);
        staged.db()
                .insertInto(PARTICIPANT, PARTICIPANT.INTERACTION_ID, PARTICIPANT.PERSON_ID)
                .select(DSL.select(
                                staged.column("id", PARTICIPANT.INTERACTION_ID), person.coerce(PARTICIPANT.PERSON_ID))
                        .from(staged.rows())
                        .crossJoin(one)
                        .where(staged.accepted())
                        .and(staged.isNew().or(missing)))
                .onConflictDoNothing()
                .execute();
    }

    private static void signals(Staging staged) {
        Table<?> one = DSL.unnest(staged.column("signals", String[].class)).as("one", "signal");
        Field<String> signal = DSL.field(DSL.name("one", "signal"), String.class);
        Condition missing = DSL.notExists(DSL.selectOne()
                .from(SIGNAL)
                .where(SIGNAL.INTERACTION_ID.eq(staged.column("id", SIGNAL.INTERACTION_ID)))
                .and(SIGNAL.SIGNAL_.eq(signal.coerce(SIGNAL.SIGNAL_))));
        journalAdded(staged, one, missing, "interactions.signal", "signal", signal);
        staged.db()
                .insertInto(SIGNAL, SIGNAL.INTERACTION_ID, SIGNAL.SIGNAL_)
                .select(DSL.select(staged.column("id", SIGNAL.INTERACTION_ID), signal.coerce(SIGNAL.SIGNAL_))
                        .from(staged.rows())
                        .crossJoin(one)
                        .where(staged.accepted())
                        .and(staged.isNew().or(missing)))
                .onConflictDoNothing()
                .execute();
    }

    /** People and signals are only ever added by a file; what users recorded stays. */
    private static void journalAdded(
            Staging staged, Table<?> one, Condition missing, String part, String key, Field<?> value) {
        Field<JSONB> row = DSL.jsonbObject(
                DSL.key("interaction_id").value(staged.id()), DSL.key(key).value(value));
        staged.journal(DSL.select(staged.id(), DSL.val(part), row, DSL.castNull(SQLDataType.JSONB))
                .from(staged.rows())
                .crossJoin(one)
                .where(staged.accepted())
                .andNot(staged.isNew())
                .and(missing));
    }
}
