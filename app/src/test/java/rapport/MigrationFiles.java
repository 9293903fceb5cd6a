package rapport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The migrations on the classpath. */
final class MigrationFiles {

    private MigrationFiles() {}

    static List<Resource> all() throws IOException {
        Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/**/*.sql");
        return Arrays.stream(files)
                .sorted(Comparator.comparing(Resource::getFilename))
                .toList();
    }

    /** Changes whenever a migration does. */
    static String fingerprint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Resource file : all()) {
                digest.update(String.valueOf(file.getFilename()).getBytes(StandardCharsets.UTF_8));
                digest.update(file.getContentAsByteArray());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // Every Java has SHA-256.
        }
    }
}
