package rapport.sales;

import static schema.sales.tables.Agreement.AGREEMENT;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import rapport.platform.kinds.FieldDescription;
import rapport.platform.kinds.FieldType;
import rapport.platform.kinds.Intake;
import rapport.platform.kinds.KindDescription;
import rapport.platform.kinds.Staging;

/** Takes in many agreements at once. */
@Component
public class AgreementIntake implements Intake {

    private static final KindDescription KIND = new KindDescription(
            "agreement",
            List.of(
                    FieldDescription.reference("party", AGREEMENT.PARTY_ID, "organisation", "person")
                            .asRequired(),
                    FieldDescription.of(AGREEMENT.TITLE, FieldType.NAME).asRequired(),
                    FieldDescription.of(AGREEMENT.NUMBER, FieldType.NAME),
                    FieldDescription.of(AGREEMENT.STARTS_ON, FieldType.DATE).asRequired(),
                    FieldDescription.of(AGREEMENT.ENDS_ON, FieldType.DATE),
                    FieldDescription.of(AGREEMENT.CANCELLED_ON, FieldType.DATE),
                    FieldDescription.choice(AGREEMENT.CANCELLED_BY, List.of("them", "us")),
                    FieldDescription.of(AGREEMENT.LAST_DAY, FieldType.DATE),
                    FieldDescription.of(AGREEMENT.WORTH_MINOR, FieldType.MONEY).named("worth"),
                    FieldDescription.of("currency", FieldType.CURRENCY)));

    @Override
    public KindDescription kind() {
        return KIND;
    }

    @Override
    public TableField<?, ?> id() {
        return AGREEMENT.ID;
    }

    @Override
    public void check(Staging staged) {
        if (staged.has("ends_on")) {
            staged.refuse(
                    "ends_on",
                    "import.ends_before_start",
                    staged.column("ends_on", LocalDate.class).lt(staged.column("starts_on", LocalDate.class)));
        }
        Condition cancelled = isGiven(staged, "cancelled_on");
        Condition by = isGiven(staged, "cancelled_by");
        staged.refuse(
                "cancelled_by", "import.half_cancelled", cancelled.and(by.not()).or(by.and(cancelled.not())));
    }

    private static Condition isGiven(Staging staged, String field) {
        return staged.has(field) ? staged.column(field, Object.class).isNotNull() : DSL.falseCondition();
    }

    @Override
    public void take(Staging staged) {
        staged.into(AGREEMENT)
                .set(AGREEMENT.CURRENCY, CurrencyColumn.of(staged))
                .run();
        staged.recordChanges("agreement", staged.column("party", UUID.class));
    }
}
