package rapport.shell.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import rapport.TestDatabase;
import rapport.platform.database.DatabaseExamination;
import rapport.platform.home.Finding;
import rapport.platform.home.MachineExamination;
import rapport.platform.home.MachineSetting;
import rapport.platform.home.MachineSettings;

class DoctorTest {

    @Test
    void a_database_that_may_lose_data_is_called_so() {
        List<Finding> findings = DatabaseExamination.of(TestDatabase.fresh());

        // The database of the tests is made to be thrown away.
        assertThat(findings)
                .filteredOn(finding -> !finding.fine())
                .extracting(Finding::what)
                .containsExactly("fsync is off", "synchronous_commit is off", "full_page_writes is off");
        assertThat(findings)
                .extracting(Finding::what)
                .contains("The tables are up to date", "Texts are stored as UTF8");
    }

    @Test
    void an_upgrade_to_come_is_announced() {
        assertThat(DatabaseExamination.of(TestDatabase.empty()))
                .extracting(Finding::what)
                .anyMatch(what -> what.contains("changes to the tables will be made at the next start"));
    }

    @Test
    void pages_open_to_others_without_encryption_are_called_so() {
        assertThat(wrong(Map.of())).isEmpty();
        assertThat(wrong(Map.of(MachineSetting.ADDRESS, "0.0.0.0"))).hasSize(1);
        assertThat(wrong(Map.of(MachineSetting.ADDRESS, "0.0.0.0", MachineSetting.BASE_URL, "https://crm.example.com")))
                .isEmpty();
    }

    private static List<Finding> wrong(Map<MachineSetting, String> options) {
        MachineSettings settings = MachineSettings.read(TestDatabase.settings().home(), Map.of(), options);
        return MachineExamination.of(settings).stream()
                .filter(finding -> finding.what().startsWith("Served") && !finding.fine())
                .toList();
    }
}
