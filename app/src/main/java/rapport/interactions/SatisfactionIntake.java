package rapport.interactions;

import static schema.interactions.tables.Satisfaction.SATISFACTION;

import java.util.List;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import rapport.platform.kinds.FieldDescription;
import rapport.platform.kinds.FieldType;
import rapport.platform.kinds.Intake;
import rapport.platform.kinds.KindDescription;
import rapport.platform.kinds.Staging;

/** Takes in many answers about satisfaction at once. */
@Component
public class SatisfactionIntake implements Intake {

    private static final KindDescription KIND = new KindDescription(
            "satisfaction",
            List.of(
                    FieldDescription.reference("party", SATISFACTION.PARTY_ID, "organisation", "person")
                            .asRequired(),
                    FieldDescription.reference("interaction", SATISFACTION.INTERACTION_ID, "interaction"),
                    FieldDescription.choice(SATISFACTION.SCALE, List.of("csat", "nps", "ces"))
                            .asRequired(),
                    FieldDescription.of(SATISFACTION.ANSWER, FieldType.INTEGER).asRequired(),
                    FieldDescription.of(SATISFACTION.WORDS, FieldType.TEXT),
                    FieldDescription.of(SATISFACTION.ANSWERED_AT, FieldType.MOMENT)
                            .asRequired()));

    @Override
    public KindDescription kind() {
        return KIND;
    }

    @Override
    public TableField<?, ?> id() {
        return SATISFACTION.ID;
    }

    @Override
    public void check(Staging staged) {
        Field<String> scale = staged.column("scale", String.class);
        Field<Integer> most =
                DSL.when(scale.eq("csat"), 5).when(scale.eq("nps"), 10).otherwise(7);
        Field<Integer> least = DSL.when(scale.eq("nps"), 0).otherwise(1);
        staged.refuse(
                "answer",
                "import.off_scale",
                staged.column("answer", Integer.class).notBetween(least, most));
    }

    @Override
    public void take(Staging staged) {
        staged.into(SATISFACTION).run();
        staged.recordChanges("satisfaction", staged.column("party", UUID.class));
    }
}
