package rapport.shell.command;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** Which Rapport, PostgreSQL and Java this is. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"Rapport " + number(), "Java " + Runtime.version()};
    }

    static String number() {
        return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                .orElse("(not packaged)");
    }
}
