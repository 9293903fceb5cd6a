package rapport.exchange.imports;

import static schema.exchange.tables.ImportJob.IMPORT_JOB;
import static schema.exchange.tables.Preparation.PREPARATION;
import static schema.exchange.tables.PreparedFile.PREPARED_FILE;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import rapport.platform.time.Moments;
import rapport.platform.user.CurrentUser;
import rapport.platform.user.Subject;
import rapport.platform.web.Panel;
import rapport.platform.web.View;

/** Tells on Today of imports that run, or have ended since yesterday. */
@Component
class TodayTile implements Panel {

    private static final Duration NEWS = Duration.ofDays(1);
    private static final int MOST = 5;

    private final DSLContext db;
    private final Moments moments;

    TodayTile(DSLContext db, Moments moments) {
        this.db = db;
        this.moments = moments;
    }

    @Override
    public Place place() {
        return Place.TODAY_RAIL;
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public Optional<View> show(Subject subject, CurrentUser who) {
        if (!subject.kind().equals("user") || who.id() == null) {
            return Optional.empty();
        }
        Field<String> names =
                DSL.field(DSL.select(DSL.listAgg(PREPARED_FILE.NAME, ", ").withinGroupOrderBy(PREPARED_FILE.POSITION))
                        .from(PREPARED_FILE)
                        .where(PREPARED_FILE.PREPARATION_ID.eq(PREPARATION.ID)));
        List<ImportNews.Item> items = db.select(PREPARATION.ID, PREPARATION.STATE, names)
                .from(PREPARATION)
                .leftJoin(IMPORT_JOB)
                .on(IMPORT_JOB.ID.eq(PREPARATION.ID))
                .where(PREPARATION.USER_ID.eq(who.id()))
                .and(PREPARATION
                        .STATE
                        .in("trying", "running", "undoing")
                        .or(IMPORT_JOB.ENDED_AT.gt(moments.now().minus(NEWS))))
                .orderBy(PREPARATION.CREATED_AT.desc(), PREPARATION.ID)
                .limit(MOST)
                .fetch(row -> new ImportNews.Item(row.value1(), row.value2(), row.value3()));
        return items.isEmpty() ? Optional.empty() : Optional.of(new ImportNews(items));
    }
}
