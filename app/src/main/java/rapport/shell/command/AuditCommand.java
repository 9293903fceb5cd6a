package rapport.shell.command;

import picocli.CommandLine.Command;

/** The audit trail from outside of the pages. */
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        description = "Checks the audit trail.",
        subcommands = AuditVerifyCommand.class)
final class AuditCommand {}
