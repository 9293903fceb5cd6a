package rapport.access;

import static org.assertj.core.api.Assertions.assertThat;
import static rapport.Cast.bruno;
import static rapport.Cast.carol;
import static schema.access.tables.AuditEntry.AUDIT_ENTRY;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import rapport.FreshDatabaseTest;
import rapport.directory.Organisations;
import rapport.exchange.importing.ImportRequest;
import rapport.exchange.importing.ImportResult;
import rapport.exchange.importing.Imports;
import rapport.exchange.importing.Undo;
import rapport.exchange.importing.Undoing;
import rapport.interactions.Known;
import rapport.platform.jobs.JobRunner;
import rapport.platform.jobs.Jobs;
import rapport.platform.jobs.Selection;
import rapport.platform.lists.BulkJob;
import rapport.platform.lists.BulkJob.Instructions;
import rapport.platform.lists.Said;
import rapport.relationships.Relationships;
import schema.access.tables.records.AuditEntryRecord;

/** What comes in by the thousand is told by the chunk. */
@FreshDatabaseTest
class AuditOfBulkWorkTest {

    @Autowired
    Imports imports;

    @Autowired
    Undoing undoing;

    @Autowired
    Organisations organisations;

    @Autowired
    Relationships relationships;

    @Autowired
    Jobs jobs;

    @Autowired
    JobRunner runner;

    @Autowired
    BulkJob bulk;

    @Autowired
    DSLContext db;

    @TempDir
    Path folder;

    @Test
    void an_import_is_an_entry_for_each_chunk_and_one_for_the_file_and_none_for_a_row() throws Exception {
        ImportResult result = bring(false);

        assertThat(result.rejected()).isZero();
        List<AuditEntryRecord> entries = entries("imported");
        assertThat(entries).hasSize(2).allSatisfy(entry -> {
            assertThat(entry.getKind()).isEqualTo("person");
            assertThat(entry.getCount()).isEqualTo(500);
            assertThat(entry.getJobId()).isEqualTo(result.job());
        });
        assertThat(entries.getFirst().getDigest()).matches("[0-9a-f]{64}");
        assertThat(entries.getLast().getWhat().data()).contains("people.csv", "500");
        assertThat(db.fetchCount(AUDIT_ENTRY, AUDIT_ENTRY.KIND.like("directory.%")))
                .isZero();
    }

    @Test
    void a_trial_leaves_no_entry() throws Exception {
        bring(true);

        assertThat(entries("imported")).isEmpty();
    }

    @Test
    void taking_an_import_back_is_one_entry() throws Exception {
        ImportResult result = bring(false);

        assertThat(undoing.undo(result.job(), bruno.id())).isInstanceOf(Undo.Done.class);

        assertThat(entries("undone")).hasSize(1).first().satisfies(entry -> {
            assertThat(entry.getUserId()).isEqualTo(bruno.id());
            assertThat(entry.getSubjectId()).isEqualTo(result.job());
            assertThat(entry.getCount()).isEqualTo(500);
        });
        assertThat(db.fetchCount(AUDIT_ENTRY, AUDIT_ENTRY.KIND.like("directory.%")))
                .isZero();
    }

    @Test
    void a_job_is_one_entry_for_each_chunk_with_all_that_was_changed() {
        List<UUID> firms = IntStream.range(0, 45)
                .mapToObj(i -> relationships
                        .of(Known.firm(organisations, "Firm " + i), bruno)
                        .getFirst()
                        .id()
                        .value())
                .toList();
        Instructions toCarol =
                new Instructions("assign", new Said("relationship", carol.id().toString(), Map.of()), "Carol");
        UUID job = jobs.start(
                bulk, toCarol, Selection.of(firms.stream().map(UUID::toString).toList()), bruno);
        runner.run(job, () -> false);

        List<AuditEntryRecord> chunks = db.selectFrom(AUDIT_ENTRY)
                .where(AUDIT_ENTRY.JOB_ID.eq(job))
                .and(AUDIT_ENTRY.KIND.eq("relationships.relationship"))
                .fetch();
        assertThat(chunks).hasSize(3).allSatisfy(chunk -> {
            assertThat(chunk.getUserId()).isEqualTo(bruno.id());
            assertThat(chunk.getDigest()).matches("[0-9a-f]{64}");
            assertThat(chunk.getChanges().data())
                    .contains("owner_id", carol.id().toString());
        });
        assertThat(chunks.stream().mapToLong(AuditEntryRecord::getCount).sum()).isEqualTo(45);
        assertThat(firms)
                .allSatisfy(firm -> assertThat(chunks.stream()
                                .filter(chunk -> List.of(chunk.getSubjects()).contains(firm)))
                        .hasSize(1));
    }

    private List<AuditEntryRecord> entries(String action) {
        return db.selectFrom(AUDIT_ENTRY)
                .where(AUDIT_ENTRY.ACTION.eq(action))
                .orderBy(AUDIT_ENTRY.ID)
                .fetch();
    }

    private ImportResult bring(boolean dryRun) throws Exception {
        String rows = IntStream.range(0, 500)
                .mapToObj(i -> "p-%d,Given%d,Family%d%n".formatted(i, i, i))
                .collect(Collectors.joining("", "Id,Given,Family\n", ""));
        Path file = Files.writeString(folder.resolve("people.csv"), rows);
        Path mapping = Files.writeString(folder.resolve("mapping.yaml"), """
                source: elsewhere
                files:
                  - {file: people.csv, kind: person, set: people, key: Id, fields: {given_name: Given, family_name: Family}}
                """);
        return imports.run(
                new ImportRequest(mapping, List.of(file), null, dryRun, folder.resolve("rejected.csv"), any -> {}));
    }
}
