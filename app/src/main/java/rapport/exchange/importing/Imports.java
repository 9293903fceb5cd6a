package rapport.exchange.importing;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import rapport.customization.CustomIntakes;
import rapport.exchange.importing.Mapping.FileMapping;
import rapport.exchange.reading.DataFile;
import rapport.platform.audit.Actor;
import rapport.platform.audit.Actors;
import rapport.platform.audit.AuditTrail;
import rapport.platform.audit.Chunks;
import rapport.platform.audit.Happening;
import rapport.platform.ids.Ids;
import rapport.platform.kinds.Intake;
import rapport.platform.settings.Settings;
import rapport.platform.text.Text;
import rapport.platform.text.Texts;
import rapport.platform.user.UserId;
import rapport.sales.PipelineColumns;

/**
 * Imports files: each is one transaction, each row is accounted for. Running the same import again changes nothing; one that was
 * ended by force is simply run again.
 */
@Component
public class Imports {

    /** One import writes at a time; the number is only to be the same for all. */
    static final long LOCK = 0x696d706f7274L;

    private static final String WORK_MEMORY = "96MB";

    private final DSLContext db;
    private final Map<String, Intake> kinds;
    private final CustomIntakes custom;
    private final Settings settings;
    private final PipelineColumns pipelines;
    private final Aftermath aftermath;
    private final ImportJobs jobs;
    private final IndexesAside indexes;
    private final Chunks chunks;
    private final AuditTrail trail;
    private final PlatformTransactionManager transactions;

    Imports(
            DSLContext db,
            Collection<Intake> intakes,
            CustomIntakes custom,
            Settings settings,
            PipelineColumns pipelines,
            Aftermath aftermath,
            ImportJobs jobs,
            IndexesAside indexes,
            Chunks chunks,
            AuditTrail trail,
            PlatformTransactionManager transactions) {
        this.db = db;
        this.kinds = byName(intakes);
        this.custom = custom;
        this.settings = settings;
        this.pipelines = pipelines;
        this.aftermath = aftermath;
        this.jobs = jobs;
        this.indexes = indexes;
        this.chunks = chunks;
        this.trail = trail;
        this.transactions = transactions;
    }

    private static Map<String, Intake> byName(Collection<Intake> intakes) {
        Map<String, Intake> kinds = new TreeMap<>();
        intakes.forEach(intake -> kinds.put(intake.kind().name(), intake));
        return kinds;
    }

    /** The kinds of records that can be imported, by name. */
    public Map<String, Intake> kinds() {
        return custom.with(kinds);
    }

    /** @throws MappingProblem when the mapping or the request cannot be used; nothing has been changed then */
    public ImportResult run(ImportRequest request) {
        List<DataFile> files = files(request.paths());
        Mapping mapping = new MappingChoice(new MappingReader(kinds())).of(request.mapping(), request.paths(), files);
        ImportWatch watch = new ImportWatch() {
            @Override
            public void done(FileResult file) {
                request.progress().accept(file);
            }
        };
        String source = request.source() == null ? mapping.source() : request.source();
        if (!MappingReader.isName(source)) {
            throw new MappingProblem(
                    "A source has small letters, digits, dots and dashes only, not \"" + source + "\".");
        }
        Run run = new Run(Ids.next(), null, mapping, source, files, request.rejected(), watch);
        return audited(run, request.dryRun());
    }

    /** Runs an import whose mapping is at hand; one that was ended by force goes on. */
    public ImportResult run(PreparedImport prepared) {
        Mapping mapping = new MappingReader(kinds()).read(prepared.name(), new StringReader(prepared.mapping()));
        Run run = new Run(
                prepared.job(),
                prepared.by(),
                mapping,
                mapping.source(),
                prepared.files(),
                prepared.rejected(),
                prepared.watch());
        return audited(run, prepared.dryRun());
    }

    private ImportResult audited(Run run, boolean dryRun) {
        Actor actor = run.by() == null ? Actors.now() : Actors.now().on(run.by());
        return Actors.as(actor.within(run.job()), () -> dryRun ? tried(run) : kept(run));
    }

    private ImportResult kept(Run run) {
        try {
            return run(run);
        } catch (RuntimeException e) {
            jobs.fail(run.job());
            throw e;
        } finally {
            indexes.putBack();
        }
    }

    private record Run(
            UUID job,
            @Nullable UserId by,
            Mapping mapping,
            String source,
            List<DataFile> files,
            Path rejected,
            ImportWatch watch) {}

    private ImportResult tried(Run run) {
        TransactionTemplate all = new TransactionTemplate(transactions);
        return all.execute(status -> {
            ImportResult result = run(run);
            status.setRollbackOnly();
            return result.ofTrial();
        });
    }

    private ImportResult run(Run run) {
        long start = System.nanoTime();
        Mapping mapping = run.mapping();
        jobs.start(run.job(), run.source(), mapping.name(), run.by());
        Map<String, FileResult> before = jobs.taken(run.job());
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> mapping.pipelines()
                        .forEach((name, columns) -> jobs.made(run.job(), pipelines.ensure(name, columns))));
        Rejections rejections = new Rejections(run.rejected(), mapping);
        ImportContext context = new ImportContext(
                db,
                run.job(),
                mapping,
                run.source(),
                settings.company(),
                new Lookups(run.files()),
                rejections,
                chunks,
                run.watch());
        Map<DataFile, FileMapping> wanted = inOrder(mapping, run.files());
        List<FileResult> results = new ArrayList<>();
        boolean stopped = false;
        try {
            wanted.forEach((data, file) -> {
                long begin = System.nanoTime();
                // A trial is one transaction, in which taking an index away would hold up everybody who reads.
                if (!TransactionSynchronizationManager.isActualTransactionActive()) {
                    indexes.before(Objects.requireNonNull(kinds.get(file.main().kind())), data.path());
                }
                FileResult result = oneFile(context, file, data.readAs(file.encoding(), file.delimiter()))
                        .took(secondsSince(begin));
                // Read once more after an end by force, it changes nothing and yields the rejected rows; what it did,
                // it did then.
                FileResult counted = before.getOrDefault(data.name(), result);
                results.add(counted);
                run.watch().done(counted);
            });
        } catch (ImportStopped stop) {
            stopped = true;
        }
        Path rejected = rejections.finish();
        ImportResult result = new ImportResult(
                results,
                run.files().stream()
                        .filter(f -> !wanted.containsKey(f))
                        .map(DataFile::name)
                        .toList(),
                rejected == null ? null : rejected.toString(),
                secondsSince(start),
                mapping.name(),
                stopped ? true : null,
                run.job());
        jobs.end(run.job(), result);
        return result;
    }

    private static double secondsSince(long start) {
        return Math.round((System.nanoTime() - start) / 1e7) / 100.0;
    }

    /** Files in the order in which the mapping names them: what others refer to stands first there. */
    private static Map<DataFile, FileMapping> inOrder(Mapping mapping, List<DataFile> files) {
        Map<DataFile, FileMapping> wanted = new LinkedHashMap<>();
        for (FileMapping file : mapping.files()) {
            files.stream().filter(file::matches).forEach(data -> wanted.putIfAbsent(data, file));
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
            return new FileResult(file.name(), mapping.main().kind(), rows, 0, 0, 0, rows);
        }
    }

    private static String firstLine(DataIntegrityViolationException e) {
        return String.valueOf(e.getMostSpecificCause().getMessage())
                .lines()
                .findFirst()
                .orElse("");
    }

    /** Only one import writes at a time, or is taken back; the lock lasts as long as the transaction. */
    void waitForOthers() {
        db.select(DSL.function(DSL.name("pg_advisory_xact_lock"), String.class, DSL.val(LOCK)))
                .fetch();
    }

    private FileResult oneAtATime(ImportContext context, FileMapping mapping, DataFile file) {
        waitForOthers();
        // As only one import runs at a time, it may sort and join in more memory than a page.
        db.select(DSL.function(
                        DSL.name("set_config"),
                        String.class,
                        DSL.val("work_mem"),
                        DSL.val(WORK_MEMORY),
                        DSL.inline(true)))
                .fetch();
        try {
            chunks.begin();
            FileResult result = new FileImport(context, mapping, file).run();
            trail.add(imported(result));
            aftermath.follow(mapping);
            jobs.keepStateAfter(context.job());
            jobs.took(context.job(), result);
            return result;
        } catch (IOException e) {
            context.rejections().writeUnreadable(file, Texts.t("import.unreadable", String.valueOf(e.getMessage())));
            return new FileResult(file.name(), mapping.main().kind(), 1, 0, 0, 0, 1);
        }
    }

    private static Happening imported(FileResult file) {
        return Happening.of("imported", file.kind(), null)
                .called(Text.of("audit.what.imported", file.file(), file.created(), file.updated(), file.rejected()))
                .counting(Math.max(1, file.created() + file.updated()));
    }

    private static List<DataFile> files(List<Path> paths) {
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
        return files.stream().distinct().map(DataFile::of).toList();
    }

    private static List<Path> inside(Path folder) {
        try (Stream<Path> found = Files.list(folder)) {
            return found.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new MappingProblem("The folder " + folder + " cannot be read: " + e.getMessage());
        }
    }
}
