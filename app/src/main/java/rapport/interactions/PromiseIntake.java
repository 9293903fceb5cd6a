package rapport.interactions;

import static schema.interactions.tables.Promise.PROMISE;

import java.util.List;
import java.util.UUID;
import org.jooq.Field;
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

/** Takes in many promises at once. Whether one is kept, broken or open follows from its days. */
@Component
public class PromiseIntake implements Intake {

    private static final KindDescription KIND = new KindDescription(
            "promise",
            List.of(
                    FieldDescription.reference("party", PROMISE.PARTY_ID, "organisation", "person")
                            .asRequired(),
                    FieldDescription.reference("interaction", PROMISE.INTERACTION_ID, "interaction"),
                    FieldDescription.choice(PROMISE.MADE_BY, List.of("us", "them"))
                            .asRequired(),
                    FieldDescription.of(PROMISE.WHAT, FieldType.LINE).asRequired(),
                    FieldDescription.choice(PROMISE.SEVERITY, List.of("1", "2", "4")),
                    FieldDescription.of(PROMISE.MADE_AT, FieldType.MOMENT).asRequired(),
                    FieldDescription.of(PROMISE.DUE_AT, FieldType.DUE).asRequired(),
                    FieldDescription.of(PROMISE.FULFILLED_AT, FieldType.MOMENT),
                    FieldDescription.of(PROMISE.WITHDRAWN_AT, FieldType.MOMENT),
                    FieldDescription.of(PROMISE.MATTER, FieldType.MATTER),
                    FieldDescription.reference("user", PROMISE.USER_ID, "user")));

    @Override
    public KindDescription kind() {
        return KIND;
    }

    @Override
    public TableField<?, ?> id() {
        return PROMISE.ID;
    }

    @Override
    public List<String> indexesOfLists() {
        return List.of("interactions.promise_due", "interactions.promise_made", "interactions.promise_user");
    }

    @Override
    public void check(Staging staged) {
        if (staged.has("fulfilled_at") && staged.has("withdrawn_at")) {
            staged.refuse(
                    "withdrawn_at",
                    "import.fulfilled_and_withdrawn",
                    staged.column("fulfilled_at", Object.class)
                            .isNotNull()
                            .and(staged.column("withdrawn_at", Object.class).isNotNull()));
        }
        if (staged.has("matter")) {
            Field<String> matter = staged.column("matter", String.class);
            Table<?> known = DSL.select(
                            staged.row().as("row"),
                            PROMISE.ID.coerce(SQLDataType.UUID).as("record_id"))
                    .from(staged.rows())
                    .join(PROMISE)
                    .on(PROMISE.MATTER.eq(matter))
                    .asTable("known");
            staged.adopt(known);
            staged.refuseRepeats("matter", "import.matter_repeated", matter);
        }
    }

    @Override
    public void take(Staging staged) {
        Upsert promises = staged.into(PROMISE);
        if (staged.has("severity")) {
            promises.set(PROMISE.SEVERITY, SeverityColumn.of(staged));
        }
        promises.run();
        staged.recordChanges("promise", staged.column("party", UUID.class));
    }
}
