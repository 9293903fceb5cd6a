package generator;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.Constants;

/** What the generated classes are made from. */
record Origin(List<Path> files) {

    /** Raise it when the generator's own settings change. */
    private static final String SETTINGS = "2";

    static Origin of(Path migrations, Path forcedTypes) throws IOException {
        try (Stream<Path> sql = Files.walk(migrations)) {
            Stream<Path> all = Stream.concat(sql.filter(Files::isRegularFile).sorted(), Stream.of(forcedTypes));
            return new Origin(all.filter(Files::exists).toList());
        }
    }

    String fingerprint() throws IOException {
        MessageDigest digest = sha256();
        digest.update((SETTINGS + " " + Constants.FULL_VERSION).getBytes(StandardCharsets.UTF_8));
        for (Path file : files) {
            digest.update(file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
            digest.update(Files.readAllBytes(file));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // Every Java has SHA-256.
        }
    }
}
