package rapport.shell.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.ZoneId;
import java.util.Base64;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import rapport.access.EmailAddress;
import rapport.access.Users;
import rapport.exchange.importing.ImportRequest;
import rapport.exchange.importing.Imports;
import rapport.platform.home.MachineSetting;
import rapport.platform.settings.Company;
import rapport.platform.settings.Settings;
import rapport.platform.time.Moments;
import rapport.platform.user.CurrentUser;
import rapport.relationships.Assessments;
import rapport.shell.generating.MadeUpCompany;
import rapport.shell.generating.Size;

/** Loads the made-up demonstration company into a home of its own and serves it. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Loads a made-up company into its own home and serves it; prints address and sign-in.")
final class DemoCommand implements Callable<Integer> {

    private static final long SEED = 7;

    @Mixin
    private Installation installation = new Installation(Path.of(System.getProperty("user.home"), ".rapport-demo"));

    @Option(names = "--port", paramLabel = "PORT", description = "The port of the pages (RAPPORT_PORT; 8080).")
    private @Nullable String port;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path signIn = installation.folder().resolve("demo-sign-in");
        if (!Files.exists(signIn)) {
            System.out.println("Making up the company, which takes about a minute …");
            load(signIn);
        }
        Map<MachineSetting, String> options = new EnumMap<>(MachineSetting.class);
        if (port != null) {
            options.put(MachineSetting.PORT, port);
        }
        Running running = installation.start(WebApplicationType.SERVLET, options);
        System.out.println("Rapport is ready at %s; sign in as %s with the password %s"
                .formatted(
                        running.address(),
                        MadeUpCompany.FIRST_USER_EMAIL,
                        Files.readString(signIn).strip()));
        new CountDownLatch(1).await();
        return ExitCode.DONE;
    }

    /** Without a server, so that every relationship is assessed once, when all of its history is there. */
    private void load(Path signIn) throws IOException {
        try (Running running = installation.start()) {
            load(running, signIn);
        }
    }

    private void load(Running running, Path signIn) throws IOException {
        if (!running.get(Users.class).isNew()) {
            throw new IllegalStateException("The home " + installation.folder()
                    + " belongs to a company already. Name another one with --home, or remove it.");
        }
        running.get(Settings.class).put("company", company());
        String password = password();
        running.get(Users.class).firstAdministrator(MadeUpCompany.FIRST_USER, address(), password);
        importCompany(running);
        running.get(Assessments.class).now(CurrentUser.SYSTEM);
        // Last, so that a start after a failure does not take half a company for a whole one.
        Files.writeString(signIn, password);
        Files.setPosixFilePermissions(signIn, PosixFilePermissions.fromString("rw-------"));
    }

    private static Company company() {
        Company usual = Company.DEFAULT;
        return new Company(
                "Harbour Coffee Works",
                usual.currency(),
                ZoneId.of("Europe/Lisbon"),
                usual.workingDays(),
                usual.opens(),
                usual.closes());
    }

    private static EmailAddress address() {
        return EmailAddress.parse(MadeUpCompany.FIRST_USER_EMAIL).orElseThrow();
    }

    private void importCompany(Running running) throws IOException {
        Path folder = Files.createTempDirectory("rapport-demo");
        try {
            Moments moments = running.get(Moments.class);
            new MadeUpCompany(Size.SMALL, SEED, moments.now(), moments.zone()).write(folder);
            running.get(Imports.class)
                    .run(new ImportRequest(
                            folder.resolve("mapping.yaml"),
                            List.of(folder),
                            null,
                            false,
                            installation.folder().toAbsolutePath().resolve("imports/rejected-demo.csv"),
                            file -> {}));
        } finally {
            remove(folder);
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private static String password() {
        byte[] random = new byte[12];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}
