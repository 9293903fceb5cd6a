package rapport.shell.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import rapport.mail.MailExamination;
import rapport.platform.database.Database;
import rapport.platform.database.DatabaseExamination;
import rapport.platform.errors.Unusable;
import rapport.platform.home.Finding;
import rapport.platform.home.MachineExamination;
import rapport.platform.home.MachineSettings;

/** Looks at machine, home, mail server and database; says what is wrong and what to do. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = "Checks machine, home folder, mail server and database; says what is wrong and what to do.")
final class DoctorCommand implements Callable<Integer> {

    @Mixin
    private Installation installation = new Installation();

    @Override
    public Integer call() {
        List<Finding> findings = examine();
        findings.forEach(finding -> {
            System.out.println((finding.fine() ? "ok   " : "!!   ") + finding.what());
            finding.advice().ifPresent(advice -> System.out.println("     " + advice));
        });
        return findings.stream().allMatch(Finding::fine) ? ExitCode.DONE : ExitCode.FAILED;
    }

    private List<Finding> examine() {
        List<Finding> findings = new ArrayList<>();
        try {
            MachineSettings settings = installation.settings(Map.of());
            findings.addAll(MachineExamination.of(settings));
            findings.addAll(MailExamination.of(settings));
            try (Database database = Database.open(settings)) {
                findings.addAll(DatabaseExamination.of(database.address()));
            }
        } catch (Unusable e) {
            findings.add(Finding.wrong("It cannot start.", String.valueOf(e.getMessage())));
        }
        return findings;
    }
}
