package rapport.directory;

import static schema.directory.tables.Link.LINK;
import static schema.platform.tables.Change.CHANGE;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import rapport.platform.kinds.FieldDescription;
import rapport.platform.kinds.FieldType;
import rapport.platform.kinds.Intake;
import rapport.platform.kinds.KindDescription;
import rapport.platform.kinds.Staging;

/** Takes in many links between parties at once. */
@Component
public class LinkIntake implements Intake {

    private static final KindDescription KIND = KindDescription.of(
            "link",
            FieldDescription.reference("from", LINK.FROM_ID, "organisation", "person")
                    .asRequired(),
            FieldDescription.reference("to", LINK.TO_ID, "organisation", "person")
                    .asRequired(),
            FieldDescription.choice(
                            LINK.KIND,
                            Arrays.stream(LinkKind.values()).map(LinkKind::key).toList())
                    .asRequired(),
            FieldDescription.of(LINK.ROLE, FieldType.NAME),
            FieldDescription.of(LINK.SINCE, FieldType.DATE),
            FieldDescription.of(LINK.UNTIL, FieldType.DATE));

    @Override
    public KindDescription kind() {
        return KIND;
    }

    @Override
    public TableField<?, ?> id() {
        return LINK.ID;
    }

    @Override
    public void check(Staging staged) {
        Field<UUID> from = staged.column("from", UUID.class);
        Field<UUID> to = staged.column("to", UUID.class);
        staged.refuse("to", "import.same_party", from.eq(to));
        if (staged.has("since") && staged.has("until")) {
            staged.refuse(
                    "until",
                    "import.ends_before_start",
                    staged.column("until", LocalDate.class).lt(staged.column("since", LocalDate.class)));
        }
        Field<LocalDate> since = since(staged);
        Table<?> known = DSL.select(
                        staged.row().as("row"), LINK.ID.coerce(UUID.class).as("record_id"))
                .from(staged.rows())
                .join(LINK)
                .on(LINK.FROM_ID.eq(staged.column("from", LINK.FROM_ID)))
                .and(LINK.TO_ID.eq(staged.column("to", LINK.TO_ID)))
                .and(LINK.KIND.eq(staged.column("kind", LINK.KIND)))
                .and(LINK.SINCE.isNotDistinctFrom(since))
                .asTable("known");
        staged.adopt(known);
        staged.refuseRepeats(
                "to",
                "import.link_repeated",
                from,
                to,
                staged.column("kind", String.class),
                DSL.coalesce(since, DSL.val(LocalDate.EPOCH)));
    }

    private static Field<LocalDate> since(Staging staged) {
        return staged.has("since") ? staged.column("since", LocalDate.class) : DSL.castNull(LocalDate.class);
    }

    @Override
    public void take(Staging staged) {
        staged.into(LINK).run();
        staged.recordChanges("link", staged.column("from", UUID.class));
        staged.db()
                .insertInto(CHANGE, CHANGE.KIND, CHANGE.SUBJECT_ID, CHANGE.PARTY_ID)
                .select(DSL.select(DSL.val("link"), staged.id(), staged.column("to", UUID.class))
                        .from(staged.rows())
                        .where(staged.accepted())
                        .and(staged.touched()))
                .execute();
    }
}
