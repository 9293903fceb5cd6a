package rapport.shell.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rapport.access.EmailAddress;
import rapport.access.PasswordRules;
import rapport.access.Passwords;
import rapport.access.User;
import rapport.access.UserChange.Done;
import rapport.access.UserChange.Refused;
import rapport.access.UserRole;
import rapport.access.Users;
import rapport.platform.errors.Unusable;
import rapport.platform.text.Texts;
import rapport.platform.user.CurrentUser;

@Command(
        name = "add",
        mixinStandardHelpOptions = true,
        description = "Adds a user and prints an invitation link, unless a password is given.")
final class UserAddCommand implements Callable<Integer> {

    @Mixin
    private Installation installation = new Installation();

    @Parameters(index = "0", paramLabel = "NAME", description = "The name colleagues see.")
    private String name = "";

    @Parameters(index = "1", paramLabel = "EMAIL", description = "The address to sign in with.")
    private String email = "";

    @Option(names = "--administrator", description = "May also change settings and users.")
    private boolean administrator;

    @Option(names = "--password-stdin", description = "Reads the password from the first line of the standard input.")
    private boolean passwordFromInput;

    @Override
    public Integer call() throws IOException {
        EmailAddress address = UserArgument.address(email);
        if (name.isBlank()) {
            throw new Unusable("The name is empty.");
        }
        String password = passwordFromInput ? readPassword() : "";
        try (Running running = installation.start()) {
            if (passwordFromInput) {
                check(password, running);
            }
            User user = add(address, running);
            if (passwordFromInput) {
                running.get(Passwords.class).set(user.id(), password);
                System.out.println(user.name() + " can sign in as " + user.email() + ".");
            } else {
                UserArgument.printLink(user, running);
            }
        }
        return ExitCode.DONE;
    }

    private User add(EmailAddress address, Running running) {
        UserRole role = administrator ? UserRole.ADMINISTRATOR : UserRole.MEMBER;
        return switch (running.get(Users.class).add(name.strip(), address, role, CurrentUser.SYSTEM)) {
            case Done done -> done.user();
            case Refused _ -> throw new Unusable("There is a user with the address " + address + " already.");
        };
    }

    private void check(String password, Running running) {
        running.get(PasswordRules.class).objection(password, name, email).ifPresent(objection -> {
            throw new Unusable(Texts.t(objection));
        });
    }

    private static String readPassword() throws IOException {
        String line = new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset())).readLine();
        if (line == null) {
            throw new Unusable("The standard input has no password.");
        }
        return line;
    }
}
