package rapport.exchange.preparing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import rapport.exchange.reading.DataFile;
import rapport.exchange.reading.Row;
import rapport.exchange.reading.Rows;
import rapport.platform.home.Home;
import rapport.platform.text.Text;

/**
 * Files on their way in. They lie below the home folder under names made here; the name that a browser sends is only ever shown and
 * compared. What they are is seen from their bytes.
 */
@Component
public class Uploads {

    /** Of one file. */
    public static final long LARGEST = 1L << 30;

    public static final int MOST = 50;

    private static final int NAME = 120;

    /** PNG, JPEG, GIF, PDF, XLS and DOC, ELF, 7z, RAR, bzip2, xz, zstd. */
    private static final List<String> FOREIGN = List.of(
            "89504e47",
            "ffd8ff",
            "47494638",
            "25504446",
            "d0cf11e0",
            "7f454c46",
            "377abcaf",
            "52617221",
            "425a68",
            "fd377a58",
            "28b52ffd");

    private final Home home;
    private final SecureRandom random = new SecureRandom();

    Uploads(Home home) {
        this.home = home;
    }

    /** What a browser sends; opened once. */
    public interface Sent {

        String name();

        InputStream open() throws IOException;
    }

    public sealed interface Outcome {}

    public record Stored(List<PreparedFile> files) implements Outcome {}

    public record Refused(Text why) implements Outcome {}

    /** Keeps all of them, or none. */
    public Outcome store(PreparationId id, List<? extends Sent> sent) {
        if (sent.isEmpty() || sent.size() > MOST) {
            return new Refused(sent.isEmpty() ? Text.of("imports.no_file") : Text.of("imports.too_many", MOST));
        }
        List<PreparedFile> files = new ArrayList<>();
        Set<String> names = new HashSet<>();
        try {
            for (Sent one : sent) {
                String name = unique(shown(one.name()), names);
                switch (store(id, files.size(), name, one)) {
                    case Kept(PreparedFile file) -> files.add(file);
                    case Not(Text why) -> {
                        remove(id);
                        return new Refused(why);
                    }
                }
            }
            return new Stored(files);
        } catch (IOException | UncheckedIOException e) {
            remove(id);
            throw new UncheckedIOException(e instanceof IOException io ? io : new IOException(e));
        }
    }

    private sealed interface One {}

    private record Kept(PreparedFile file) implements One {}

    private record Not(Text why) implements One {}

    private One store(PreparationId id, int position, String name, Sent sent) throws IOException {
        byte[] letters = new byte[16];
        random.nextBytes(letters);
        String stored = HexFormat.of().formatHex(letters);
        Path path = folder(id).resolve(stored);
        long bytes = 0;
        try (InputStream in = sent.open();
                OutputStream out = Files.newOutputStream(path)) {
            byte[] buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                bytes += n;
                if (bytes > LARGEST) {
                    return new Not(Text.of("imports.too_large", name, LARGEST >> 20));
                }
                out.write(buffer, 0, n);
            }
        }
        if (isSomethingElse(path)) {
            return new Not(Text.of("imports.not_readable", name));
        }
        return measured(DataFile.of(path, name), position, stored, bytes);
    }

    /** Pictures, documents, programs and old spreadsheets begin with marks of their own, which no text does. */
    private static boolean isSomethingElse(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            String head = HexFormat.of().formatHex(in.readNBytes(8));
            return FOREIGN.stream().anyMatch(head::startsWith);
        }
    }

    private static One measured(DataFile file, int position, String stored, long bytes) {
        try (Rows rows = file.open()) {
            if (rows.columns().isEmpty()) {
                return new Not(Text.of("imports.empty", file.name()));
            }
            if (rows.columns().stream()
                    .anyMatch(column -> column.chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t'))) {
                return new Not(Text.of("imports.not_readable", file.name()));
            }
            long read = 0;
            long good = 0;
            for (Row row = rows.next(); row != null; row = rows.next()) {
                read++;
                good += row.problem() == null ? 1 : 0;
            }
            if (read > 0 && good == 0) {
                return new Not(Text.of("imports.not_readable", file.name()));
            }
            return new Kept(new PreparedFile(position, file.name(), stored, bytes, read, rows.columns()));
        } catch (IOException unreadable) {
            return new Not(Text.of("imports.unreadable", file.name(), String.valueOf(unreadable.getMessage())));
        }
    }

    /** The last part of a name, in characters that can be shown; a mapping names the file by it. */
    static String shown(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String plain = last.codePoints()
                .map(c -> Character.isLetterOrDigit(c) || "._- ()".indexOf(c) >= 0 ? c : '_')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
        String named = plain.chars().allMatch(c -> c == '.') ? "file" : plain;
        return named.length() <= NAME ? named : named.substring(named.length() - NAME);
    }

    private static String unique(String name, Set<String> taken) {
        String free = name;
        for (int i = 2; !taken.add(free.toLowerCase(Locale.ROOT)); i++) {
            int dot = name.indexOf('.', 1);
            free = dot < 0 ? name + "-" + i : name.substring(0, dot) + "-" + i + name.substring(dot);
        }
        return free;
    }

    public DataFile open(Preparation of, PreparedFile file) {
        return DataFile.of(folder(of.id()).resolve(file.stored()), file.name());
    }

    public List<DataFile> open(Preparation of) {
        return of.files().stream().map(file -> open(of, file)).toList();
    }

    /** Whether the files are still there. */
    public boolean hasFiles(Preparation of) {
        return open(of).stream().allMatch(file -> Files.isRegularFile(file.path()));
    }

    /** Where rejected rows go. */
    public Path rejected(PreparationId id) {
        return folder(id).resolve("rejected.csv");
    }

    private Path folder(PreparationId id) {
        try {
            return Files.createDirectories(
                    home.files().resolve("imports").resolve(id.toString()),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void remove(PreparationId id) {
        Path folder = folder(id);
        try (Stream<Path> inside = Files.list(folder)) {
            for (Path file : inside.toList()) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
