package generator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.jooq.codegen.GenerationTool;
import postgres.Address;
import postgres.Durability;
import postgres.EmbeddedPostgres;
import postgres.Folders;

/**
 * {@code Generate <migrations> <forced types> <target> <work folder>}: writes the packages {@code schema.<module>} below
 * the target folder, unless what they are made from has not changed.
 */
final class Generate {

    private final Path migrations;
    private final Path forcedTypes;
    private final Path target;
    private final Path work;

    private Generate(Path migrations, Path forcedTypes, Path target, Path work) {
        this.migrations = migrations;
        this.forcedTypes = forcedTypes;
        this.target = target;
        this.work = work;
    }

    public static void main(String[] arguments) throws Exception {
        new Generate(Path.of(arguments[0]), Path.of(arguments[1]), Path.of(arguments[2]), Path.of(arguments[3])).run();
    }

    private void run() throws Exception {
        Files.createDirectories(migrations);
        Files.createDirectories(target);
        String origin = Origin.of(migrations, forcedTypes).fingerprint();
        Path stamp = target.resolve(".made-from");
        if (Files.exists(stamp) && Files.readString(stamp).equals(origin)) {
            return;
        }
        Folders.delete(target); // What is left of a table that is gone would not compile.
        try (EmbeddedPostgres server = EmbeddedPostgres.start(work, Durability.THROWN_AWAY);
                ScratchDatabase database = ScratchDatabase.on(server)) {
            generate(database.address());
        }
        Files.createDirectories(target);
        Files.writeString(stamp, origin);
    }

    private void generate(Address address) throws Exception {
        Flyway.configure()
                .dataSource(address.jdbcUrl(), address.user(), address.password())
                .locations("filesystem:" + migrations)
                .load()
                .migrate();
        List<String> modules = modules();
        if (!modules.isEmpty()) {
            GenerationTool.generate(Settings.of(address, modules, ForcedTypes.read(forcedTypes), target));
        }
    }

    /** Each module has a folder of migrations and a schema of the same name. */
    private List<String> modules() throws IOException {
        try (Stream<Path> folders = Files.list(migrations)) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }
}
