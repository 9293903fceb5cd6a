package rapport.shell.command;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import rapport.exchange.importing.FileResult;
import rapport.exchange.importing.ImportRequest;
import rapport.exchange.importing.ImportResult;
import rapport.exchange.importing.Imports;
import rapport.exchange.importing.MappingProblem;
import rapport.exchange.importing.ShippedMappings;
import rapport.exchange.importing.Undo;
import rapport.exchange.importing.Undoing;
import rapport.platform.errors.NotFound;
import rapport.platform.text.Texts;
import rapport.platform.time.Moments;
import tools.jackson.databind.json.JsonMapper;

/** Imports files by a mapping and says what became of every row. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "Imports files or folders; prints counts, writes rejected rows to a file.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:done, some rows were rejected",
            "2:wrong use, nothing changed",
            "3:failed; files already printed are in, run it again"
        })
final class ImportCommand implements Callable<Integer> {

    @Mixin
    private Installation installation = new Installation();

    @Spec
    private @Nullable CommandSpec command;

    @Option(names = "--source", paramLabel = "NAME", description = "The system the files come from (the mapping's).")
    private @Nullable String source;

    @Option(
            names = "--mapping",
            paramLabel = "FILE",
            description =
                    "Says what the files hold: a file as docs/import.md describes it, or the name of a mapping that"
                            + " comes with Rapport (mapping.yaml beside the files, else one that fits them).")
    private @Nullable Path mapping;

    @Option(names = "--dry-run", description = "Do everything, then take it back.")
    private boolean dryRun;

    @Option(names = "--json", description = "Print the result as JSON.")
    private boolean json;

    @Option(
            names = "--undo",
            paramLabel = "JOB",
            description = "Take an import of the last 7 days back; files are not named then.")
    private @Nullable UUID undo;

    @Parameters(arity = "0..*", paramLabel = "FILE", description = "Files, or folders whose files are meant.")
    private List<Path> files = List.of();

    @Override
    public Integer call() {
        if (undo != null) {
            return undo(undo);
        }
        if (files.isEmpty()) {
            err().println(Texts.t("import.command.no_file"));
            return ExitCode.WRONG_USE;
        }
        List<String> shipped = ShippedMappings.names();
        if (mapping != null && !isFile(mapping) && !shipped.contains(mapping.toString())) {
            err().println(Texts.t("import.command.mapping_not_there", mapping.toString(), String.join(", ", shipped)));
            return ExitCode.WRONG_USE;
        }
        try (Running running = installation.start()) {
            ImportResult result = running.get(Imports.class)
                    .run(new ImportRequest(mapping, files, source, dryRun, rejected(running), this::done));
            print(result, running);
            return result.rejected() == 0 ? ExitCode.DONE : ExitCode.DONE_WITH_REJECTED_ROWS;
        } catch (MappingProblem e) {
            err().println(e.getMessage());
            return ExitCode.WRONG_USE;
        }
    }

    private int undo(UUID job) {
        try (Running running = installation.start()) {
            return switch (running.get(Undoing.class).undo(job, null)) {
                case Undo.Refused(Undo.Reason reason) -> {
                    err().println(Texts.t("imports.undo." + reason.name().toLowerCase(Locale.ROOT)));
                    yield ExitCode.WRONG_USE;
                }
                case Undo.Done done -> {
                    if (json) {
                        out().println(running.get(JsonMapper.class).writeValueAsString(done));
                    } else {
                        out().println(Texts.t(
                                "import.command.undone", done.deleted(), done.restored(), done.stayedInAll()));
                        done.stayed()
                                .forEach(one -> out().println("  " + one.kind() + " " + one.id() + " "
                                        + Texts.t("imports.why."
                                                + one.why().name().toLowerCase(Locale.ROOT))));
                    }
                    yield ExitCode.DONE;
                }
            };
        } catch (NotFound e) {
            err().println(Texts.t("import.command.no_job", job.toString()));
            return ExitCode.WRONG_USE;
        }
    }

    private static boolean isFile(Path path) {
        return Files.isReadable(path) && !Files.isDirectory(path);
    }

    private Path rejected(Running running) {
        String time = ZonedDateTime.ofInstant(
                        running.get(Moments.class).now(),
                        running.get(Moments.class).zone())
                .format(DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS", Locale.ROOT));
        return installation.folder().toAbsolutePath().resolve("imports").resolve("rejected-" + time + ".csv");
    }

    private void done(FileResult file) {
        if (!json) {
            out().println(Texts.t(
                    "import.command.file",
                    printable(file.file()),
                    file.read(),
                    file.created(),
                    file.updated(),
                    file.unchanged(),
                    file.rejected()));
            if (!file.unusedColumns().isEmpty()) {
                String columns = printable(String.join(", ", file.unusedColumns()));
                out().println("  " + Texts.t("import.command.unused_columns", columns));
            }
            out().flush();
        }
    }

    private void print(ImportResult result, Running running) {
        if (json) {
            out().println(running.get(JsonMapper.class).writeValueAsString(result));
            return;
        }
        if (mapping == null) {
            out().println(Texts.t("import.command.mapping", result.mapping()));
        }
        if (!result.notRead().isEmpty()) {
            out().println(Texts.t("import.command.not_read", printable(String.join(", ", result.notRead()))));
        }
        if (result.rejectedFile() != null) {
            out().println(Texts.t("import.command.rejected", result.rejectedFile()));
        }
        if (result.job() != null) {
            out().println(Texts.t("import.command.job", result.job().toString()));
        }
        out().println(Texts.t(dryRun ? "import.command.taken_back" : "import.command.seconds", result.seconds()));
    }

    /** Names that come from files could hold what a terminal obeys. */
    private static String printable(String text) {
        return text.replaceAll("[\\p{Cntrl}\\x{80}-\\x{9f}]", "\uFFFD");
    }

    private PrintWriter out() {
        return Objects.requireNonNull(command).commandLine().getOut();
    }

    private PrintWriter err() {
        return Objects.requireNonNull(command).commandLine().getErr();
    }
}
