package rapport.shell.command;

import java.util.Optional;
import org.springframework.boot.web.server.PortInUseException;
import rapport.platform.errors.Unusable;

/** The sentence behind a failure, when it is one that the administrator can do something about. */
final class Explanation {

    private Explanation() {}

    static Optional<String> of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Unusable unusable) {
                return Optional.ofNullable(unusable.getMessage());
            }
            if (cause instanceof PortInUseException inUse) {
                return Optional.of("Port " + inUse.getPort()
                        + " is in use, perhaps by a Rapport that already runs. Choose another with --port.");
            }
        }
        return Optional.empty();
    }
}
