package rapport;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import rapport.shell.command.Commands;

/** The application and its command line. */
// Two modules may have classes of one name: a bean is known by its package too.
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class Rapport {

    public static void main(String[] arguments) {
        System.setProperty("org.jooq.no-logo", "true"); // A log is for what happens.
        System.setProperty("org.jooq.no-tips", "true");
        System.exit(new Commands(Rapport.class).run(arguments));
    }
}
