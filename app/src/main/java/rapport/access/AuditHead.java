package rapport.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.stereotype.Component;
import rapport.platform.home.Home;

/**
 * The latest link of the chain as it stands in the home folder, outside of the database: whoever takes entries off the end there, or
 * makes the whole chain anew, leaves one that does not have it.
 */
@Component
class AuditHead {

    /** @param position of the link, from 1 on */
    record Link(long position, String hash) {

        static Link of(long position, byte[] hash) {
            return new Link(position, HexFormat.of().formatHex(hash));
        }
    }

    private final Path file;

    AuditHead(Home home) {
        this.file = home.auditHead();
    }

    /** What was noted last; empty when nothing was, or the file is no note. */
    Optional<Link> noted() {
        try {
            String[] words = Files.readString(file).strip().split(" ");
            return words.length == 2 && words[0].matches("\\d{1,18}")
                    ? Optional.of(new Link(Long.parseLong(words[0]), words[1]))
                    : Optional.empty();
        } catch (IOException none) {
            return Optional.empty();
        }
    }

    void note(Link link) {
        try {
            Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
            Files.writeString(unfinished, link.position() + " " + link.hash() + "\n");
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("The head of the audit trail cannot be noted in " + file, e);
        }
    }
}
