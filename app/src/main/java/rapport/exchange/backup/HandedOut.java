package rapport.exchange.backup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import rapport.platform.audit.Actors;
import rapport.platform.database.JdbcAddress;
import tools.jackson.databind.json.JsonMapper;

/** That everything leaves in a backup is an entry of the audit trail, before it does. */
public final class HandedOut {

    private HandedOut() {}

    public static void tell(JdbcAddress address) throws SQLException {
        try (Connection connection = address.connect()) {
            if (!hasTrail(connection)) {
                return;
            }
            try (PreparedStatement entry =
                    connection.prepareStatement("select platform.add_to_audit(?, 'exported', 'exchange.backup')")) {
                entry.setString(1, JsonMapper.shared().writeValueAsString(Actors.now()));
                entry.execute();
            }
        }
    }

    /** A database that is still to be upgraded may have none. */
    private static boolean hasTrail(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select to_regproc('platform.add_to_audit') is not null")) {
            row.next();
            return row.getBoolean(1);
        }
    }
}
