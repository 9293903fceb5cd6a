package postgres;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Properties;

/**
 * The passwords of the two roles, random, in a file that only its owner can read. The application signs in as the one that
 * owns the data and is no superuser.
 */
record Credentials(String superuserPassword, String ownerPassword) {

    private static final SecureRandom RANDOM = new SecureRandom();

    static Credentials in(Path file) throws IOException {
        if (!Files.exists(file)) {
            write(file, new Credentials(randomPassword(), randomPassword()));
        }
        Properties stored = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            stored.load(reader);
        }
        return new Credentials(stored.getProperty("superuser", ""), stored.getProperty("owner", ""));
    }

    private static void write(Path file, Credentials credentials) throws IOException {
        Path unfinished = writePrivate(
                file.resolveSibling(file.getFileName() + ".new"),
                List.of("superuser=" + credentials.superuserPassword, "owner=" + credentials.ownerPassword));
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Writes a file that nobody else could read at any moment. */
    static Path writePrivate(Path file, List<String> lines) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        return Files.write(file, lines, StandardCharsets.US_ASCII);
    }

    private static String randomPassword() {
        byte[] bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return "Credentials"; // Never the passwords.
    }
}
