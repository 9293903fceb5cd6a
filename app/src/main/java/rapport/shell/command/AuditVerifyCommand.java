package rapport.shell.command;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import rapport.access.AuditChain;
import rapport.access.AuditChain.Break;
import rapport.access.AuditChain.Verdict;
import tools.jackson.databind.json.JsonMapper;

/** Makes the chain of the audit trail anew, and names the first entry that does not fit. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "Checks that no entry of the audit trail was changed, deleted, put in or moved behind it.")
final class AuditVerifyCommand implements Callable<Integer> {

    @Mixin
    private Installation installation = new Installation();

    @Option(names = "--json", description = "Prints the result as JSON.")
    private boolean json;

    @Override
    public Integer call() {
        try (Running running = installation.start()) {
            Verdict verdict = running.get(AuditChain.class).verify();
            System.out.println(
                    json ? running.get(JsonMapper.class).writeValueAsString(asJson(verdict)) : asText(verdict));
            return verdict.broken() == null ? ExitCode.DONE : ExitCode.FAILED;
        }
    }

    private static Map<String, Object> asJson(Verdict verdict) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("intact", verdict.broken() == null);
        shown.put("sealed", verdict.sealed());
        shown.put("waiting", verdict.waiting());
        shown.put("head", verdict.head());
        Break broken = verdict.broken();
        if (broken != null) {
            shown.put("position", broken.position());
            shown.put("entry", broken.entry());
            shown.put("fault", broken.fault().name().toLowerCase(Locale.ROOT));
        }
        return shown;
    }

    private static String asText(Verdict verdict) {
        Break broken = verdict.broken();
        return broken == null
                ? "The audit trail is intact: %,d entries in the chain, %,d waiting. Its head is %s."
                        .formatted(verdict.sealed(), verdict.waiting(), verdict.head())
                : "The audit trail was changed behind Rapport. " + sentence(broken);
    }

    private static String sentence(Break broken) {
        return switch (broken.fault()) {
            case LINK_MISSING ->
                "Link %,d of the chain is missing; the next one is that of entry %d."
                        .formatted(broken.position(), broken.entry());
            case ENTRY_MISSING -> "Entry %d, link %,d, is missing.".formatted(broken.entry(), broken.position());
            case CHANGED ->
                "Entry %d, link %,d, is not as it was written.".formatted(broken.entry(), broken.position());
            case NOT_CHAINED -> "Entry %d was put in beside the chain.".formatted(broken.entry());
            case NOT_AS_NOTED ->
                "From link %,d on it is not the chain that the home folder knows.".formatted(broken.position());
        };
    }
}
