package rapport.shell.command;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import rapport.platform.home.MachineSetting;

/** Starts the server and stays until the process is told to end. */
@Command(name = "serve", mixinStandardHelpOptions = true, description = "Starts the server (the default).")
final class ServeCommand implements Callable<Integer> {

    @Mixin
    private Installation installation = new Installation();

    @Option(names = "--port", paramLabel = "PORT", description = "The port of the pages (RAPPORT_PORT; 8080).")
    private @Nullable String port;

    @Option(
            names = "--address",
            paramLabel = "ADDRESS",
            description = "The network address to serve on (RAPPORT_ADDRESS; 127.0.0.1).")
    private @Nullable String address;

    @Override
    public Integer call() throws InterruptedException {
        Running running = installation.start(WebApplicationType.SERVLET, options());
        System.out.println("Rapport is ready at " + running.address());
        new CountDownLatch(1).await();
        return ExitCode.DONE;
    }

    private Map<MachineSetting, String> options() {
        Map<MachineSetting, String> options = new EnumMap<>(MachineSetting.class);
        if (port != null) {
            options.put(MachineSetting.PORT, port);
        }
        if (address != null) {
            options.put(MachineSetting.ADDRESS, address);
        }
        return options;
    }
}
