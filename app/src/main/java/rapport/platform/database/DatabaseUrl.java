package rapport.platform.database;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import rapport.platform.errors.Unusable;

/** Reads the address of a database as people write it: {@code postgresql://user:password@host:port/database?sslmode=require}. */
final class DatabaseUrl {

    private static final String EXAMPLE = "postgresql://user:password@host:5432/database";

    private DatabaseUrl() {}

    static JdbcAddress parse(String text) {
        URI uri = uri(text.startsWith("jdbc:") ? text.substring("jdbc:".length()) : text);
        boolean postgres = "postgresql".equals(uri.getScheme()) || "postgres".equals(uri.getScheme());
        if (!postgres
                || uri.getHost() == null
                || uri.getPath() == null
                || uri.getPath().length() < 2) {
            throw unreadable();
        }
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        String[] userInfo = uri.getRawUserInfo() == null
                ? new String[0]
                : uri.getRawUserInfo().split(":", 2);
        return new JdbcAddress(
                "jdbc:postgresql://" + uri.getHost() + port + uri.getRawPath() + query,
                userInfo.length > 0 ? decode(userInfo[0]) : "",
                userInfo.length > 1 ? decode(userInfo[1]) : "");
    }

    private static URI uri(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw unreadable();
        }
    }

    /** Without the text, and without a cause that quotes it: it may hold a password. */
    private static Unusable unreadable() {
        return new Unusable("The setting database-url cannot be read. It looks like " + EXAMPLE
                + "; special characters in a password are written as %40 and the like.");
    }

    private static String decode(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
