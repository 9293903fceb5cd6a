package rapport.exchange.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import rapport.exchange.importing.Mapping.FileMapping;
import rapport.exchange.reading.DataFile;
import rapport.platform.kinds.Intake;
import rapport.platform.settings.Settings;
import rapport.platform.text.Texts;
import rapport.sales.PipelineColumns;

/**
 * Imports files: each is one transaction, each row is accounted for. Running the same import again changes nothing; one that was
 * ended by force is simply run again.
 */
@Component
public class Imports {

    /** One import writes at a time; the number is only to be the same for all. */
    private static final long LOCK = 0x696d706f7274L;

    private static final String WORK_MEMORY = "96MB";

    private final DSLContext db;
    private final Map<String, Intake> kinds;
    private final Settings settings;
    private final PipelineColumns pipelines;
    private final Aftermath aftermath;
    private final ImportJobs jobs;
    private final PlatformTransactionManager transactions;

    Imports(
            DSLContext db,
            Collection<Intake> intakes,
            Settings settings,
            PipelineColumns pipelines,
            Aftermath aftermath,
            ImportJobs jobs,
            PlatformTransactionManager transactions) {
        this.db = db;
        this.kinds = byName(intakes);
        this.settings = settings;
        this.pipelines = pipelines;
        this.aftermath = aftermath;
        this.jobs = jobs;
        this.transactions = transactions;
    }

    private static Map<String, Intake> byName(Collection<Intake> intakes) {
        Map<String, Intake> kinds = new TreeMap<>();
        intakes.forEach(intake -> kinds.put(intake.kind().name(), intake));
        return kinds;
    }

    /** @throws MappingProblem when the mapping or the request cannot be used; nothing has been changed then */
    public ImportResult run(ImportRequest request) {
        List<Path> files = files(request.paths());
        Mapping mapping = new MappingChoice(new MappingReader(kinds)).of(request.mapping(), request.paths(), files);
        String source = request.source() == null ? mapping.source() : request.source();
        if (!MappingReader.isName(source)) {
            throw new MappingProblem(
                    "A source has small letters, digits, dots and dashes only, not \"" + source + "\".");
        }
        if (!request.dryRun()) {
            return run(request, mapping, source, files);
        }
        TransactionTemplate all = new TransactionTemplate(transactions);
        return all.execute(status -> {
            ImportResult result = run(request, mapping, source, files);
            status.setRollbackOnly();
            return result;
        });
    }

    private ImportResult run(ImportRequest request, Mapping mapping, String source, List<Path> files) {
        long start = System.nanoTime();
        UUID job = jobs.start(source, mapping.name());
        mapping.pipelines().forEach(pipelines::ensure);
        Rejections rejections = new Rejections(request.rejected());
        ImportContext context =
                new ImportContext(db, job, mapping, source, settings.company(), new Lookups(files), rejections);
        Map<Path, FileMapping> wanted = inOrder(mapping, files);
        List<FileResult> results = new ArrayList<>();
        wanted.forEach((path, file) -> {
            long begin = System.nanoTime();
            FileResult result = oneFile(context, file, new DataFile(path, file.encoding(), file.delimiter()))
                    .took(secondsSince(begin));
            request.progress().accept(result);
            results.add(result);
        });
        Path rejected = rejections.finish();
        ImportResult result = new ImportResult(
                results,
                files.stream()
                        .filter(f -> !wanted.containsKey(f))
                        .map(f -> f.getFileName().toString())
                        .toList(),
                rejected == null ? null : rejected.toString(),
                secondsSince(start),
                mapping.name());
        jobs.end(job, result);
        return result;
    }

    private static double secondsSince(long start) {
        return Math.round((System.nanoTime() - start) / 1e7) / 100.0;
    }

    /** Files in the order in which the mapping names them: what others refer to stands first there. */
    private static Map<Path, FileMapping> inOrder(Mapping mapping, List<Path> files) {
        Map<Path, FileMapping> wanted = new LinkedHashMap<>();
        for (FileMapping file : mapping.files()) {
            files.stream().filter(file::matches).forEach(path -> wanted.putIfAbsent(path, file));
        }
        return wanted;
    }

    private FileResult oneFile(ImportContext context, FileMapping mapping, DataFile file) {
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        try {
            return transaction.execute(status -> oneAtATime(context, mapping, file));
        } catch (DataIntegrityViolationException e) {
            // A rule of the database that the checks did not foresee: the file is taken back whole, and says so.
            String reason = Texts.t("import.refused_by_database", firstLine(e));
            long rows = context.rejections().writeAll(file, reason);
            return new FileResult(
                    file.path().getFileName().toString(), mapping.main().kind(), rows, 0, 0, 0, rows);
        }
    }

    private static String firstLine(DataIntegrityViolationException e) {
        return String.valueOf(e.getMostSpecificCause().getMessage())
                .lines()
                .findFirst()
                .orElse("");
    }

    private FileResult oneAtATime(ImportContext context, FileMapping mapping, DataFile file) {
        db.select(DSL.function(DSL.name("pg_advisory_xact_lock"), String.class, DSL.val(LOCK)))
                .fetch();
        // As only one import runs at a time, it may sort and join in more memory than a page.
        db.select(DSL.function(
                        DSL.name("set_config"),
                        String.class,
                        DSL.val("work_mem"),
                        DSL.val(WORK_MEMORY),
                        DSL.inline(true)))
                .fetch();
        try {
            FileResult result = new FileImport(context, mapping, file).run();
            aftermath.follow(mapping);
            return result;
        } catch (IOException e) {
            context.rejections()
                    .writeUnreadable(file.path(), Texts.t("import.unreadable", String.valueOf(e.getMessage())));
            return new FileResult(
                    file.path().getFileName().toString(), mapping.main().kind(), 1, 0, 0, 0, 1);
        }
    }

    private static List<Path> files(List<Path> paths) {
        List<Path> files = new ArrayList<>();
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                files.addAll(inside(path));
            } else if (Files.isReadable(path)) {
                files.add(path);
            } else {
                throw new MappingProblem("There is no file " + path + " that can be read.");
            }
        }
        return files.stream().distinct().toList();
    }

    private static List<Path> inside(Path folder) {
        try (Stream<Path> found = Files.list(folder)) {
            return found.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new MappingProblem("The folder " + folder + " cannot be read: " + e.getMessage());
        }
    }
}
