package rapport.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfoService;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.stereotype.Component;
import rapport.platform.errors.Unusable;

/**
 * Brings the database up to date when the application starts: all pending migrations in one transaction, after a backup when
 * there is something to lose. What does not fit together stops the start.
 */
@Component
class Migrations implements FlywayMigrationStrategy {

    private final List<BeforeUpgrade> keepers;

    Migrations(List<BeforeUpgrade> keepers) {
        this.keepers = keepers;
    }

    @Override
    public void migrate(Flyway flyway) {
        refuseUnfinished(flyway.getConfiguration().getDataSource());
        MigrationInfoService timeline = flyway.info();
        Mismatch.in(timeline).ifPresent(mismatch -> {
            throw new Unusable(mismatch.sentence());
        });
        if (timeline.pending().length == 0) {
            return;
        }
        String kept = Optional.ofNullable(timeline.current())
                .map(current -> keep(current.getVersion().getVersion()))
                .orElse("");
        try {
            AllOrNothing.of(Flyway.configure().configuration(flyway.getConfiguration()))
                    .migrate();
        } catch (FlywayException e) {
            throw new Unusable(FailedMigration.explain(e) + " Nothing was changed." + kept, e);
        }
    }

    private static void refuseUnfinished(DataSource source) {
        try (Connection connection = source.getConnection()) {
            if (Unfinished.isIn(connection)) {
                throw new Unusable("A restore into this database was interrupted. Run it again.");
            }
        } catch (SQLException e) {
            throw new Unusable("The database does not answer: " + e.getMessage(), e);
        }
    }

    private String keep(String version) {
        String places = keepers.stream().map(keeper -> keeper.keep(version)).collect(Collectors.joining(", "));
        return places.isEmpty() ? "" : " A backup from before is in " + places + ".";
    }
}
