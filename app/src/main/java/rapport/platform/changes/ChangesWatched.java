package rapport.platform.changes;

import static schema.platform.tables.Change.CHANGE;
import static schema.platform.tables.ChangeReader.CHANGE_READER;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import rapport.platform.metrics.Watched;

@Configuration(proxyBeanMethods = false)
class ChangesWatched {

    /** Most that is counted: how many more there are tells nothing. */
    private static final int MOST = 100_000;

    @Bean
    Watched changesWaiting(DSLContext db) {
        var ahead = DSL.selectOne()
                .from(CHANGE)
                .where(DSL.row(CHANGE.TRANSACTION, CHANGE.ID).gt(CHANGE_READER.TRANSACTION, CHANGE_READER.ID))
                .limit(MOST);
        return new Watched(
                "rapport.changes.waiting",
                "Changes that a reader of them has not dealt with, at most 100000",
                "reader",
                () -> db.select(CHANGE_READER.NAME, DSL.field(DSL.selectCount().from(ahead.asTable("ahead"))))
                        .from(CHANGE_READER)
                        .fetchMap(row -> row.value1(), row -> row.value2()));
    }
}
