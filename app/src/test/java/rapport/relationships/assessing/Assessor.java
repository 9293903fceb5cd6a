package rapport.relationships.assessing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.context.ApplicationContext;
import rapport.directory.PartyId;
import rapport.interactions.Side;
import rapport.interactions.Signal;
import rapport.platform.time.Moments;
import rapport.relationships.RelationshipId;

/** Assesses for the tests of pages, which have no background jobs. */
public final class Assessor {

    private final ApplicationContext app;
    private final Moments moments;

    public Assessor(ApplicationContext app) {
        this.app = app;
        this.moments = app.getBean(Moments.class);
    }

    public void assess(RelationshipId id) {
        app.getBean(Keeping.class)
                .assess(List.of(id), app.getBean(Yardsticks.class).current(), moments.now());
    }

    /** A year of orders, plans and kept promises, up to a fortnight ago. */
    public void goodBusinessWith(PartyId party) {
        Ground ground = new Ground(app.getBean(DSLContext.class));
        for (int days = 374; days >= 14; days -= 30) {
            LocalDate day = moments.today().minusDays(days);
            Instant at = day.atTime(10, 0).toInstant(ZoneOffset.UTC);
            ground.sold(party, day);
            ground.enquiry(party, at.plus(Duration.ofDays(2)), Signal.PLAN);
            ground.promise(party, Side.US, at.plus(Duration.ofDays(10)), at.plus(Duration.ofDays(9)));
        }
    }

    public void sale(PartyId party) {
        new Ground(app.getBean(DSLContext.class)).sold(party, moments.today());
    }
}
