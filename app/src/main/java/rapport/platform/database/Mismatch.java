package rapport.platform.database;

import java.util.Arrays;
import java.util.Optional;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationState;

/** That a database was changed in another order, or by other changes, than this version of Rapport makes. */
record Mismatch(String sentence) {

    /** The first that is found. */
    static Optional<Mismatch> in(MigrationInfoService timeline) {
        return Arrays.stream(timeline.all())
                .flatMap(migration -> what(migration).stream())
                .findFirst()
                .map(what -> new Mismatch("The database does not belong to this version of Rapport: " + what + "."));
    }

    private static Optional<String> what(MigrationInfo migration) {
        MigrationState state = migration.getState();
        String script = migration.getScript();
        if (state == MigrationState.FUTURE_SUCCESS || state == MigrationState.MISSING_SUCCESS) {
            return Optional.of("it has " + script + ", which this version does not know; it was made by a newer one."
                    + " Start that one, or restore a backup into an empty home");
        }
        if (state == MigrationState.IGNORED) {
            return Optional.of("it lacks " + script + " but has later ones. Restore a backup into an empty home");
        }
        if (migration.isApplied() && !migration.isChecksumMatching()) {
            return Optional.of("its " + script + " is not the one of this version. Start the version that made it, or"
                    + " restore a backup into an empty home");
        }
        return Optional.empty();
    }
}
