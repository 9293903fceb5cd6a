package rapport.shell.command;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import rapport.platform.text.Texts;
import rapport.platform.user.CurrentUser;
import rapport.relationships.AssessmentReport;
import rapport.relationships.AssessmentReport.Bought;
import rapport.relationships.AssessmentReport.Model;
import rapport.relationships.AssessmentReport.Outcome;
import rapport.relationships.AssessmentReport.Stages;
import rapport.relationships.Assessments;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Assesses all relationships, now or as of an earlier day, and prints in which stages they are. */
@Command(
        name = "assess",
        mixinStandardHelpOptions = true,
        description = "Assesses relationships and refits models; prints the table of stages and the models used.")
final class AssessCommand implements Callable<Integer> {

    @Mixin
    private Installation installation = new Installation();

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "As of the end of this day, from what was known then (1998-05-06). Keeps nothing.")
    private @Nullable LocalDate asOf;

    @Option(names = "--json", description = "Prints one JSON object.")
    private boolean json;

    @Override
    public Integer call() {
        try (Running running = installation.start()) {
            Assessments assessments = running.get(Assessments.class);
            AssessmentReport report =
                    asOf == null ? assessments.now(CurrentUser.SYSTEM) : assessments.asOf(asOf, CurrentUser.SYSTEM);
            if (json) {
                JsonMapper mapper = running.get(JsonMapper.class)
                        .rebuild()
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .build();
                System.out.println(mapper.writeValueAsString(report));
            } else {
                print(report, System.out);
            }
        }
        return ExitCode.DONE;
    }

    static void print(AssessmentReport report, PrintStream out) {
        out.println(Texts.t("assess.heading", report.asOf().toString(), report.relationships()));
        out.println();
        stages(report.byRole(), out);
        out.println();
        out.println(Texts.t(
                "assess.promises", report.promises().kept(), report.promises().broken()));
        outcome(report.outcome(), out);
        out.println();
        out.println(Texts.t("assess.models"));
        report.models().forEach(model -> out.println("  " + line(model)));
        out.println(Texts.t("assess.seconds", report.seconds()));
    }

    private static void stages(Map<String, Stages> byRole, PrintStream out) {
        String row = "%-13s %8s %12s %12s %10s %10s %11s %12s   %s%n";
        out.printf(
                row,
                Texts.t("assess.role"),
                Texts.t("assess.total"),
                stage("none"),
                stage("exploration"),
                stage("awareness"),
                stage("expansion"),
                stage("engagement"),
                stage("dissolution"),
                Texts.t("assess.not_enough"));
        byRole.forEach((role, stages) -> out.printf(
                row,
                role,
                stages.total(),
                stages.none(),
                stages.exploration(),
                stages.awareness(),
                stages.expansion(),
                stages.engagement(),
                stages.dissolution(),
                stages.notEnoughEvidence()));
    }

    private static String stage(String key) {
        return Texts.t("standing.stage." + key);
    }

    private static void outcome(@Nullable Outcome outcome, PrintStream out) {
        if (outcome == null) {
            out.println(Texts.t("assess.no_outcome"));
            return;
        }
        out.println(Texts.t(
                "assess.outcome", outcome.from().toString(), outcome.until().toString()));
        outcome.byStage().forEach((stage, bought) -> out.printf("  %-13s %s%n", stage(stage), share(bought)));
    }

    private static String share(Bought bought) {
        return String.format(
                Locale.ROOT, "%d of %d, %.1f%%", bought.bought(), bought.n(), 100.0 * bought.bought() / bought.n());
    }

    private static String line(Model model) {
        String compared = model.auc() == null
                ? ""
                : String.format(Locale.ROOT, "; AUC %.3f, %s %.3f", model.auc(), model.baseline(), model.baselineAuc());
        return "%s: %s %s%s".formatted(model.name(), model.use(), model.reason(), compared);
    }
}
