package rapport.interactions;

import static schema.interactions.tables.Complaint.COMPLAINT;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.TableField;
import org.springframework.stereotype.Component;
import rapport.platform.kinds.FieldDescription;
import rapport.platform.kinds.FieldType;
import rapport.platform.kinds.Intake;
import rapport.platform.kinds.KindDescription;
import rapport.platform.kinds.Staging;
import rapport.platform.kinds.Upsert;

/** Takes in many complaints at once. */
@Component
public class ComplaintIntake implements Intake {

    private static final KindDescription KIND = new KindDescription(
            "complaint",
            List.of(
                    FieldDescription.reference("party", COMPLAINT.PARTY_ID, "organisation", "person")
                            .asRequired(),
                    FieldDescription.reference("interaction", COMPLAINT.INTERACTION_ID, "interaction"),
                    FieldDescription.of(COMPLAINT.WHAT, FieldType.TEXT).asRequired(),
                    FieldDescription.choice(COMPLAINT.SEVERITY, List.of("1", "2", "4")),
                    FieldDescription.of(COMPLAINT.RAISED_AT, FieldType.MOMENT).asRequired(),
                    FieldDescription.of(COMPLAINT.RESOLVED_AT, FieldType.MOMENT),
                    FieldDescription.of(COMPLAINT.REOPENED_AT, FieldType.MOMENT)));

    @Override
    public KindDescription kind() {
        return KIND;
    }

    @Override
    public TableField<?, ?> id() {
        return COMPLAINT.ID;
    }

    @Override
    public void check(Staging staged) {
        if (staged.has("resolved_at")) {
            staged.refuse("resolved_at", "import.ends_before_start", before(staged, "resolved_at", "raised_at"));
        }
        if (staged.has("resolved_at") && staged.has("reopened_at")) {
            staged.refuse("reopened_at", "import.ends_before_start", before(staged, "reopened_at", "resolved_at"));
        }
    }

    private static Condition before(Staging staged, String later, String earlier) {
        return staged.column(later, Instant.class).lt(staged.column(earlier, Instant.class));
    }

    @Override
    public void take(Staging staged) {
        Upsert complaints = staged.into(COMPLAINT);
        if (staged.has("severity")) {
            complaints.set(COMPLAINT.SEVERITY, SeverityColumn.of(staged));
        }
        complaints.run();
        staged.recordChanges("complaint", staged.column("party", UUID.class));
    }
}
