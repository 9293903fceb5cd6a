package rapport.platform.database;

import java.sql.SQLException;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.internal.exception.FlywayMigrateException;

/** Says in a sentence what Flyway says in a page. */
final class FailedMigration {

    private FailedMigration() {}

    static String explain(FlywayException failure) {
        return "The database could not be brought up to date: " + what(failure) + reason(failure) + ".";
    }

    private static String what(FlywayException failure) {
        return failure instanceof FlywayMigrateException migrate && migrate.getMigration() != null
                ? migrate.getMigration().getScript() + " failed in line " + migrate.getLineNumber() + ": "
                : "";
    }

    private static String reason(FlywayException failure) {
        Throwable cause = failure;
        while (cause != null && !(cause instanceof SQLException)) {
            cause = cause.getCause();
        }
        String reason = String.valueOf((cause == null ? failure : cause).getMessage());
        return reason.lines().findFirst().orElse("").strip().replaceFirst("\\.$", "");
    }
}
