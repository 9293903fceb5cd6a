package rapport.shell.command;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import rapport.access.User;
import rapport.access.Users;
import rapport.platform.user.CurrentUser;
import tools.jackson.databind.json.JsonMapper;

@Command(name = "list", mixinStandardHelpOptions = true, description = "Lists the users.")
final class UserListCommand implements Callable<Integer> {

    /** A user as scripts read it. */
    record Line(String name, String email, String role, boolean enabled) {

        static Line of(User user) {
            return new Line(user.name(), user.email().value(), user.role().key(), user.enabled());
        }
    }

    @Mixin
    private Installation installation = new Installation();

    @Option(names = "--json", description = "Prints one JSON array.")
    private boolean json;

    @Override
    public Integer call() {
        try (Running running = installation.start()) {
            List<Line> lines = running.get(Users.class).all(CurrentUser.SYSTEM).stream()
                    .map(Line::of)
                    .toList();
            if (json) {
                System.out.println(running.get(JsonMapper.class).writeValueAsString(lines));
            } else {
                lines.forEach(line -> System.out.printf(
                        "%-24s %-32s %-14s %s%n",
                        line.name(), line.email(), line.role(), line.enabled() ? "" : "disabled"));
            }
        }
        return ExitCode.DONE;
    }
}
