package rapport.interactions;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import rapport.platform.home.MachineSettings;

/**
 * Where the bytes of files lie: in the home folder, outside of anything that is served, under random names that say nothing. Backups
 * take the whole folder.
 */
@Component
class FileStore {

    /**
     * Bytes that have been stored.
     *
     * @param size -1 when there were more than allowed; nothing is stored then
     */
    record Stored(String name, long size, String sha256) {

        boolean isTooLarge() {
            return size < 0;
        }
    }

    private static final Pattern NAME = Pattern.compile("[0-9a-f]{32}");
    private static final int NAME_BYTES = 16;
    private static final int BUFFER = 1 << 16;

    private final Path folder;
    private final SecureRandom random = new SecureRandom();

    FileStore(MachineSettings settings) {
        this.folder = settings.home().files().resolve("attachments");
    }

    /** Stores bytes and forces them to the disk, so that what is acknowledged is there. */
    Stored write(InputStream bytes, long most) {
        String name = newName();
        Path file = path(name);
        try {
            Files.createDirectories(
                    file.getParent(),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            long size;
            try (OutputStream out = new DigestOutputStream(Files.newOutputStream(file), digest)) {
                size = copy(bytes, out, most);
            }
            if (size < 0) {
                Files.delete(file);
                return new Stored(name, -1, "");
            }
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            return new Stored(name, size, HexFormat.of().formatHex(digest.digest()));
        } catch (IOException e) {
            throw new UncheckedIOException("A file could not be stored in " + folder, e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long copy(InputStream in, OutputStream out, long most) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long size = 0;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            size += read;
            if (size > most) {
                return -1;
            }
            out.write(buffer, 0, read);
        }
        return size;
    }

    private String newName() {
        byte[] bytes = new byte[NAME_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** Names are made here and nowhere else; anything but one of ours is refused, wherever it came from. */
    Path path(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not the name of a stored file");
        }
        return folder.resolve(name.substring(0, 2)).resolve(name);
    }

    void delete(String name) {
        try {
            Files.deleteIfExists(path(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names of stored files that were last written before a moment. */
    List<String> olderThan(Instant moment) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(
                            file -> NAME.matcher(file.getFileName().toString()).matches())
                    .filter(file -> writtenBefore(file, moment))
                    .map(file -> file.getFileName().toString())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean writtenBefore(Path file, Instant moment) {
        try {
            return Files.isRegularFile(file)
                    && Files.getLastModifiedTime(file).toInstant().isBefore(moment);
        } catch (IOException goneMeanwhile) {
            return false;
        }
    }
}
