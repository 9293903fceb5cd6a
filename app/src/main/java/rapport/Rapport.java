package rapport;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import rapport.shell.command.Commands;

/** The application and its command line. */
@SpringBootApplication
public class Rapport {

    public static void main(String[] arguments) {
        System.exit(new Commands(Rapport.class).run(arguments));
    }
}
