package postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * The folders of one database.
 *
 * @param folder locks and passwords; ours alone
 * @param storage programs, data and log; where the server's user can go
 */
record Place(Path folder, Path storage, Privileges privileges) {

    private static final Path OF_NOBODY = Path.of("/var/lib/rapport");
    /** They put the name between double quotes and hand it to a shell. */
    private static final Pattern UNUSABLE = Pattern.compile("[\"$`\\\\\\p{Cntrl}]");

    private static final String POINTER = "stored-in";

    static Place of(Path folder) throws IOException {
        return of(folder, Privileges.ofThisProcess());
    }

    static Place of(Path folder, Privileges privileges) throws IOException {
        Folders.createPrivate(folder);
        Path real = folder.toRealPath();
        if (UNUSABLE.matcher(real.toString()).find()) {
            throw new PostgresFailed("PostgreSQL's programs cannot work in " + real
                    + ": its name has one of the characters \" $ ` \\ in it. Choose another folder.");
        }
        return new Place(real, storage(real, privileges), privileges);
    }

    /** A pointer that is there is followed, also when the server could today run elsewhere: the data is where it is. */
    private static Path storage(Path folder, Privileges privileges) throws IOException {
        Path pointer = folder.resolve(POINTER);
        if (Files.exists(pointer)) {
            return Path.of(Files.readString(pointer).strip());
        }
        if (privileges != Privileges.NOBODY || Files.exists(folder.resolve("data"))) {
            return folder;
        }
        Path storage = OF_NOBODY.resolve(shortHash(folder.toString()));
        Files.createDirectories(storage);
        Files.writeString(pointer, storage + "\n");
        return storage.toRealPath();
    }

    Path data() {
        return storage.resolve("data");
    }

    Path credentials() {
        return folder.resolve("credentials");
    }

    Path startingLock() {
        return folder.resolve("starting.lock");
    }

    Path usingLock() {
        return folder.resolve("using.lock");
    }

    /** The port of last time, kept so that a process that lost the server finds the next one. */
    Path port() {
        return folder.resolve("port");
    }

    private static String shortHash(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // Every Java has SHA-256.
        }
    }
}
