package rapport.shell.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import rapport.Rapport;
import rapport.TestDatabase;
import rapport.platform.database.JdbcAddress;

/** Each run starts an application of its own, so there are few. */
@ExtendWith(OutputCaptureExtension.class)
class ImportCommandTest {

    @TempDir
    Path home;

    @TempDir
    Path folder;

    private final JdbcAddress database = TestDatabase.fresh();

    @Test
    void files_are_read_by_the_shipped_mapping_that_fits_and_what_it_passes_over_is_said(CapturedOutput console)
            throws IOException {
        Path purchases = Files.writeString(
                folder.resolve("transactions.csv"),
                "customer_id,date,cds,amount_usd,colour\u001b[31m\n1,1997-01-01,1,11.77,red\n");

        assertThat(run(purchases.toString())).isZero();
        assertThat(console.getOut())
                .contains("transactions.csv: 1 read, 1 created", "unused columns: colour", "Read by the mapping cdnow")
                .doesNotContain("colour\u001b");

        assertThat(run("--mapping", "cdnow", "--json", purchases.toString())).isZero();
        assertThat(console.getOut())
                .containsPattern(
                        "\\{\"files\":\\[\\{\"file\":\"transactions.csv\",\"kind\":\"order\",\"read\":1,\"created\":0,"
                                + "\"updated\":0,\"unchanged\":1,\"rejected\":0,\"unusedColumns\":\\[\"colour.*\"],\"seconds\":[0-9.]+}],"
                                + "\"notRead\":\\[],\"rejectedFile\":null,\"seconds\":[0-9.]+,\"mapping\":\"cdnow.yaml\","
                                + "\"job\":\"[0-9a-f-]{36}\"}");
    }

    @Test
    void an_import_is_taken_back_by_its_id_once(CapturedOutput console) throws IOException {
        Path purchases = Files.writeString(
                folder.resolve("transactions.csv"), "customer_id,date,cds,amount_usd\n7,1997-01-01,1,11.77\n");
        assertThat(run("--mapping", "cdnow", purchases.toString())).isZero();
        String job = console.getOut().replaceFirst("(?s).*--undo ([0-9a-f-]{36}).*", "$1");

        assertThat(run("--undo", job)).isZero();
        assertThat(console.getOut()).contains("Taken back: ");
        assertThat(run("--undo", job)).isEqualTo(2);
        assertThat(console.getErr()).contains("taken back before");
        assertThat(run("--undo", "01900000-0000-7000-8000-000000000000")).isEqualTo(2);
        assertThat(run()).isEqualTo(2);
    }

    @Test
    void without_a_mapping_one_sentence_says_what_was_looked_for(CapturedOutput console) throws IOException {
        Path file = Files.writeString(folder.resolve("things.csv"), "a,b\n1,2\n");

        assertThat(run("--mapping", "southwind", file.toString())).isEqualTo(2);
        assertThat(console.getErr()).contains("no mapping southwind", "northwind");

        assertThat(run(file.toString())).isEqualTo(2);
        assertThat(console.getErr()).contains("No mapping fits these files", "mapping.yaml", "crm-opportunities");
    }

    private int run(String... arguments) {
        List<String> all = new ArrayList<>(List.of("import"));
        all.addAll(List.of(arguments));
        String credentials = database.user() + ":" + database.password() + "@";
        all.addAll(List.of(
                "--home",
                home.toString(),
                "--database-url",
                database.url().replace("jdbc:postgresql://", "postgresql://" + credentials)));
        return new Commands(Rapport.class).run(all.toArray(String[]::new));
    }
}
