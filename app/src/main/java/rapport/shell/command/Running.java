package rapport.shell.command;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import rapport.platform.database.ConnectedApplication;
import rapport.platform.database.Database;
import rapport.platform.home.MachineSettings;

/** The application, started over the database of an installation, for as long as a command needs it. */
final class Running implements AutoCloseable {

    private final CompletableFuture<Database> database;
    private final AtomicBoolean databaseClosed = new AtomicBoolean();
    private final ConfigurableApplicationContext context;

    private Running(Class<?> application, WebApplicationType type, MachineSettings settings) {
        // The database starts while the application finds out what it consists of.
        this.database = CompletableFuture.supplyAsync(() -> Database.open(settings), Running::begin);
        // When the process is told to end, this runs after the context has closed.
        SpringApplication.getShutdownHandlers().add(this::closeDatabase);
        try {
            this.context = builder(application, type, settings)
                    .initializers(new ConnectedApplication(
                            settings, () -> database.join().address()))
                    .run();
        } catch (RuntimeException e) {
            closeDatabase();
            throw reason(e);
        }
    }

    static Running start(Class<?> application, WebApplicationType type, MachineSettings settings) {
        return new Running(application, type, settings);
    }

    /** A bean of the application, say the front door of a module. */
    <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    /** Where the pages are, from this machine. */
    String address() {
        return context instanceof WebServerApplicationContext web && web.getWebServer() != null
                ? "http://localhost:" + web.getWebServer().getPort()
                : "no address: there is no web server";
    }

    @Override
    public void close() {
        context.close();
        closeDatabase();
    }

    private static SpringApplicationBuilder builder(
            Class<?> application, WebApplicationType type, MachineSettings settings) {
        SpringApplicationBuilder builder = new SpringApplicationBuilder(application).web(type);
        if (type == WebApplicationType.NONE) {
            return builder.properties("rapport.jobs=false");
        }
        // The server keeps a log in its home; a command says on the console what went wrong.
        Path log = settings.home().folder().resolve("logs").resolve("rapport.log");
        return builder.profiles("server").properties("logging.file.name=" + log);
    }

    /** In a thread that finds classes where this one does, which those that Java shares out do not. */
    private static void begin(Runnable work) {
        Thread.ofPlatform().name("database").daemon().start(work);
    }

    /** A database that could not be opened says why better than what the application missed. */
    private RuntimeException reason(RuntimeException failure) {
        return database.isCompletedExceptionally() && database.exceptionNow() instanceof RuntimeException cause
                ? cause
                : failure;
    }

    /** One that is still starting is waited for, or it would stay. */
    private void closeDatabase() {
        if (databaseClosed.compareAndSet(false, true)) {
            try {
                database.join().close();
            } catch (CompletionException e) {
                // It never opened, which has been said.
            }
        }
    }
}
