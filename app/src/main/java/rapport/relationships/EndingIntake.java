package rapport.relationships;

import static schema.relationships.tables.Ending.ENDING;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jooq.TableField;
import org.springframework.stereotype.Component;
import rapport.platform.kinds.FieldDescription;
import rapport.platform.kinds.FieldType;
import rapport.platform.kinds.Intake;
import rapport.platform.kinds.KindDescription;
import rapport.platform.kinds.Staging;

/** Takes in many endings, notices and suspicions at once. */
@Component
public class EndingIntake implements Intake {

    private static final KindDescription KIND = new KindDescription(
            "ending",
            List.of(
                    FieldDescription.reference("relationship", ENDING.RELATIONSHIP_ID, "relationship")
                            .asRequired(),
                    FieldDescription.choice(
                                    ENDING.PHASE,
                                    Arrays.stream(EndingPhase.values())
                                            .map(EndingPhase::key)
                                            .toList())
                            .asRequired(),
                    FieldDescription.choice(
                                    ENDING.SIDE,
                                    Arrays.stream(EndingSide.values())
                                            .map(EndingSide::key)
                                            .toList())
                            .asRequired(),
                    FieldDescription.choice(
                                    ENDING.REASON,
                                    Arrays.stream(EndingReason.values())
                                            .map(EndingReason::key)
                                            .toList())
                            .asRequired(),
                    FieldDescription.of(ENDING.WORDS, FieldType.TEXT),
                    FieldDescription.of(ENDING.COMPETITOR_NAME, FieldType.NAME).named("competitor"),
                    FieldDescription.of(ENDING.AT, FieldType.MOMENT).asRequired(),
                    FieldDescription.of(ENDING.LAST_DAY, FieldType.DATE),
                    FieldDescription.of(ENDING.WITHDRAWN_AT, FieldType.MOMENT)));

    @Override
    public KindDescription kind() {
        return KIND;
    }

    @Override
    public TableField<?, ?> id() {
        return ENDING.ID;
    }

    @Override
    public void check(Staging staged) {
        if (staged.has("withdrawn_at")) {
            staged.refuse(
                    "withdrawn_at",
                    "import.ends_before_start",
                    staged.column("withdrawn_at", Instant.class).lt(staged.column("at", Instant.class)));
        }
    }

    @Override
    public void take(Staging staged) {
        staged.into(ENDING).run();
        staged.recordChanges("ending", RelationshipParties.of(staged));
    }
}
