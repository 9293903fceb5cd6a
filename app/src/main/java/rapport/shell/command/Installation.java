package rapport.shell.command;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import rapport.exchange.Backups;
import rapport.platform.database.Database;
import rapport.platform.home.Home;
import rapport.platform.home.MachineSetting;
import rapport.platform.home.MachineSettings;

/** The options that say which installation a command works on: mix it into the command. */
final class Installation {

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    private final Path usual;

    Installation() {
        this(Path.of(System.getProperty("user.home"), ".rapport"));
    }

    /** @param usual the home folder when none is named */
    Installation(Path usual) {
        this.usual = usual;
    }

    @Option(
            names = "--home",
            paramLabel = "DIR",
            description = "The folder of the installation (RAPPORT_HOME; ~/.rapport).")
    private @Nullable Path home;

    @Option(
            names = "--database-url",
            paramLabel = "URL",
            description = "An own PostgreSQL instead of the packaged one (RAPPORT_DATABASE_URL).")
    private @Nullable String databaseUrl;

    /** Opens the database and starts the application without web server and jobs. */
    Running start() {
        return start(WebApplicationType.NONE, Map.of());
    }

    Running start(WebApplicationType type, Map<MachineSetting, String> options) {
        return Running.start(application(), type, settings(options));
    }

    /** Works with backups, for which the database alone is enough: the application would first bring it up to date. */
    <T> T withBackups(Function<Backups, T> work) {
        MachineSettings settings = settings(Map.of());
        try (Database database = Database.open(settings)) {
            return work.apply(new Backups(database.address(), settings.home()));
        }
    }

    /** Whether the command line says which installation is meant. */
    boolean isNamed() {
        return home != null || databaseUrl != null;
    }

    MachineSettings settings(Map<MachineSetting, String> options) {
        Map<MachineSetting, String> all = new EnumMap<>(MachineSetting.class);
        all.putAll(options);
        if (databaseUrl != null) {
            all.put(MachineSetting.DATABASE_URL, databaseUrl);
        }
        return MachineSettings.read(Home.at(folder()), System.getenv(), all);
    }

    /** The home folder, which need not exist. */
    Path folder() {
        return Optional.ofNullable(home)
                .or(() -> Optional.ofNullable(System.getenv("RAPPORT_HOME"))
                        .filter(text -> !text.isBlank())
                        .map(Path::of))
                .orElse(usual);
    }

    private Class<?> application() {
        if (command == null) {
            throw new IllegalStateException("not mixed into a command");
        }
        return ((Commands) command.root().userObject()).application();
    }
}
