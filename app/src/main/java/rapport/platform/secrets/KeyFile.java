package rapport.platform.secrets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;

/** The key of an installation: 32 random bytes in a file that its owner alone may read. */
final class KeyFile {

    private static final int BYTES = 32;
    private static final FileAttribute<?> OWNER_ALONE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private KeyFile() {}

    /** The key in the file, which is made when it is not there. */
    static byte[] read(Path file) {
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            byte[] key = Files.readAllBytes(file);
            if (key.length != BYTES) {
                throw new IllegalStateException("The file " + file + " holds no key of " + BYTES + " bytes");
            }
            return key;
        } catch (IOException e) {
            throw new UncheckedIOException("The key in " + file + " cannot be read", e);
        }
    }

    /** Written whole before it has its name: of two that make one, both use the one that was first. */
    private static void make(Path file) throws IOException {
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        Path draft = Files.createTempFile(file.getParent(), "key", null, OWNER_ALONE);
        try {
            Files.write(draft, key);
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException e) {
            // Another process was faster.
        } finally {
            Files.delete(draft);
        }
    }
}
