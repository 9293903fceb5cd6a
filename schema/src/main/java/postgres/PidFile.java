package postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What {@code postmaster.pid} claims; whether it is true is another matter. */
record PidFile(long pid, int port) {

    private static final int PID_LINE = 0;
    private static final int PORT_LINE = 3;

    static Optional<PidFile> of(Path data) throws IOException {
        try {
            List<String> lines = Files.readAllLines(path(data));
            return Optional.of(new PidFile(
                    Long.parseLong(lines.get(PID_LINE).strip()),
                    Integer.parseInt(lines.get(PORT_LINE).strip())));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            return Optional.of(new PidFile(0, 0)); // Written halfway, or emptied by a crash of the machine.
        }
    }

    static void delete(Path data) throws IOException {
        Files.deleteIfExists(path(data));
    }

    private static Path path(Path data) {
        return data.resolve("postmaster.pid");
    }
}
