package rapport.relationships;

import static schema.relationships.tables.Listed.LISTED;
import static schema.relationships.tables.Relationship.RELATIONSHIP;
import static schema.relationships.tables.Standing.STANDING;
import static schema.relationships.tables.Transition.TRANSITION;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;
import rapport.directory.PartyRole;
import rapport.directory.PartyRoles;
import rapport.platform.kinds.FieldDescription;
import rapport.platform.kinds.FieldType;
import rapport.platform.kinds.Intake;
import rapport.platform.kinds.KindDescription;
import rapport.platform.kinds.Staging;

/** Takes in what is known of many relationships at once: owner, stated need, next step. The party gets the role with it. */
@Component
public class RelationshipIntake implements Intake {

    private static final KindDescription KIND = new KindDescription(
            "relationship",
            List.of(
                    FieldDescription.reference("party", RELATIONSHIP.PARTY_ID, "organisation", "person")
                            .asRequired(),
                    FieldDescription.choice(
                                    RELATIONSHIP.ROLE,
                                    Arrays.stream(PartyRole.values())
                                            .map(PartyRole::key)
                                            .toList())
                            .asRequired(),
                    FieldDescription.reference("owner", RELATIONSHIP.OWNER_ID, "user"),
                    FieldDescription.of(RELATIONSHIP.NEED_MINOR, FieldType.MONEY)
                            .named("need"),
                    FieldDescription.of(RELATIONSHIP.NEXT_STEP, FieldType.LINE)));

    private final PartyRoles roles;

    RelationshipIntake(PartyRoles roles) {
        this.roles = roles;
    }

    @Override
    public KindDescription kind() {
        return KIND;
    }

    @Override
    public TableField<?, ?> id() {
        return RELATIONSHIP.ID;
    }

    @Override
    public List<TableField<?, ?>> belongings() {
        return List.of(LISTED.RELATIONSHIP_ID, STANDING.RELATIONSHIP_ID, TRANSITION.RELATIONSHIP_ID);
    }

    @Override
    public void check(Staging staged) {
        if (staged.has("need")) {
            staged.refuse(
                    "need", "import.negative", staged.column("need", Long.class).lt(0L));
        }
        Table<?> known = DSL.select(
                        staged.row().as("row"),
                        RELATIONSHIP.ID.coerce(SQLDataType.UUID).as("record_id"))
                .from(staged.rows())
                .join(RELATIONSHIP)
                .on(RELATIONSHIP.PARTY_ID.eq(staged.column("party", RELATIONSHIP.PARTY_ID)))
                .and(RELATIONSHIP.ROLE.eq(staged.column("role", RELATIONSHIP.ROLE)))
                .asTable("known");
        staged.adopt(known);
        staged.refuseRepeats(
                "party",
                "import.relationship_repeated",
                staged.column("party", UUID.class),
                staged.column("role", String.class));
    }

    @Override
    public void take(Staging staged) {
        roles.give(DSL.select(staged.column("party", RELATIONSHIP.PARTY_ID), staged.column("role", RELATIONSHIP.ROLE))
                .from(staged.rows())
                .where(staged.accepted()));
        hold(staged);
        staged.into(RELATIONSHIP).run();
        staged.recordChanges("relationship", staged.column("party", UUID.class));
    }

    /** In the order in which assessing comes by them, so that neither waits for the other for ever. */
    private static void hold(Staging staged) {
        staged.db()
                .select(DSL.count())
                .from(DSL.select(RELATIONSHIP.ID)
                        .from(RELATIONSHIP)
                        .where(RELATIONSHIP
                                .ID
                                .coerce(SQLDataType.UUID)
                                .in(DSL.select(staged.id())
                                        .from(staged.rows())
                                        .where(staged.accepted())
                                        .and(DSL.not(staged.isNew()))))
                        .orderBy(RELATIONSHIP.ID)
                        .forUpdate())
                .fetch();
    }
}
