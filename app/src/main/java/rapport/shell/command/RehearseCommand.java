package rapport.shell.command;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.springframework.boot.WebApplicationType;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import rapport.platform.home.MachineSetting;

/**
 * Starts the server once over a home of its own, opens the pages that need no sign-in, and ends. From what happens here the
 * JDK makes the cache that lets later starts be fast; the {@code rapport} script calls it.
 */
@Command(name = "rehearse", hidden = true, mixinStandardHelpOptions = true)
final class RehearseCommand implements Callable<Integer> {

    private static final List<String> PAGES = List.of("/", "/sign-in", "/healthz", "/nowhere");
    private static final int TIMES = 20;

    @Mixin
    private Installation installation = new Installation();

    @Override
    public Integer call() throws IOException, InterruptedException {
        try (Running running = installation.start(WebApplicationType.SERVLET, Map.of(MachineSetting.PORT, "0"));
                HttpClient browser = HttpClient.newHttpClient()) {
            for (int time = 0; time < TIMES; time++) {
                for (String page : PAGES) {
                    HttpRequest request = HttpRequest.newBuilder(URI.create(running.address() + page))
                            .build();
                    HttpResponse<String> answer = browser.send(request, HttpResponse.BodyHandlers.ofString());
                    System.out.println(page + " " + answer.statusCode());
                }
            }
        }
        return ExitCode.DONE;
    }
}
