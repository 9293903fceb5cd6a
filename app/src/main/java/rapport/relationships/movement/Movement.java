package rapport.relationships.movement;

import static schema.directory.tables.PartyCard.PARTY_CARD;
import static schema.relationships.tables.Relationship.RELATIONSHIP;
import static schema.relationships.tables.Standing.STANDING;
import static schema.relationships.tables.Transition.TRANSITION;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import rapport.platform.time.Moments;
import rapport.platform.user.CurrentUser;
import rapport.platform.user.Permission;
import rapport.relationships.Stage;

/** Reads what moves among the relationships. */
@Component
class Movement {

    private static final int SHOWN = 6;
    private static final Duration LATELY = Duration.ofDays(7);

    /** A rise of the chance of dissolution below this is noise. */
    private static final float FELT = 0.05f;

    private final DSLContext db;
    private final Moments moments;

    Movement(DSLContext db, Moments moments) {
        this.db = db;
        this.moments = moments;
    }

    Cooling cooling(CurrentUser who) {
        if (!who.may(Permission.SEE)) {
            return new Cooling(List.of(), 0);
        }
        Condition cools = STANDING.COOLING.ge(FELT);
        List<Cooling.Item> items = db.select(
                        RELATIONSHIP.ID,
                        PARTY_CARD.NAME,
                        PARTY_CARD.KIND,
                        STANDING.COOLING,
                        STANDING.TRUST_TREND,
                        STANDING.PULSE)
                .from(STANDING)
                .join(RELATIONSHIP)
                .on(RELATIONSHIP.ID.eq(STANDING.RELATIONSHIP_ID))
                .join(PARTY_CARD)
                .on(PARTY_CARD.ID.eq(RELATIONSHIP.PARTY_ID))
                .where(cools)
                .orderBy(STANDING.COOLING.desc().nullsLast(), STANDING.RELATIONSHIP_ID)
                .limit(SHOWN)
                .fetch(row -> new Cooling.Item(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        Math.round(row.value4() * 100),
                        row.value5() == null ? null : row.value5().doubleValue(),
                        Arrays.stream(row.value6()).map(Short::intValue).toList()));
        int all = db.fetchCount(db.selectOne().from(STANDING).where(cools).limit(Cooling.MOST_COUNTED + 1));
        return new Cooling(items, all);
    }

    Forward forward(CurrentUser who) {
        if (!who.may(Permission.SEE)) {
            return new Forward(List.of());
        }
        return new Forward(db
                .select(RELATIONSHIP.ID, PARTY_CARD.NAME, PARTY_CARD.KIND, TRANSITION.FROM_STAGE, TRANSITION.TO_STAGE)
                .from(TRANSITION)
                .join(RELATIONSHIP)
                .on(RELATIONSHIP.ID.eq(TRANSITION.RELATIONSHIP_ID))
                .join(PARTY_CARD)
                .on(PARTY_CARD.ID.eq(RELATIONSHIP.PARTY_ID))
                .where(TRANSITION.AT.gt(moments.now().minus(LATELY)))
                .and(TRANSITION.FROM_STAGE.isNotNull())
                .and(TRANSITION.TO_STAGE.ne(Stage.DISSOLUTION))
                .orderBy(TRANSITION.AT.desc(), TRANSITION.ID.desc())
                .limit(50)
                .fetch(row -> new Forward.Item(row.value1(), row.value2(), row.value3(), row.value4(), row.value5()))
                .stream()
                .filter(item -> item.to().compareTo(item.from()) > 0 || item.from() == Stage.DISSOLUTION)
                .limit(SHOWN)
                .toList());
    }
}
