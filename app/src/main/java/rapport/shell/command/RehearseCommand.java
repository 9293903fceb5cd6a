package rapport.shell.command;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.Callable;
import org.springframework.boot.WebApplicationType;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import rapport.platform.home.MachineSetting;

/**
 * Starts the server once over a home of its own, does there what people do all day, and ends. From what happens here the JDK makes
 * the cache that lets later starts be fast, and that tells it from the first page on what is worth compiling; the {@code rapport}
 * script calls it.
 */
@Command(name = "rehearse", hidden = true, mixinStandardHelpOptions = true)
final class RehearseCommand implements Callable<Integer> {

    @Mixin
    private Installation installation = new Installation();

    @Override
    public Integer call() throws IOException, InterruptedException {
        try (Running running = installation.start(WebApplicationType.SERVLET, Map.of(MachineSetting.PORT, "0"));
                Visitor visitor = new Visitor(URI.create(running.address()))) {
            new Rehearsal(visitor).play();
        }
        return ExitCode.DONE;
    }
}
