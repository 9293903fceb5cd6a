package rapport;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The application and its command line. */
@SpringBootApplication
public class Rapport {

    public static void main(String[] arguments) {
        SpringApplication.run(Rapport.class, arguments);
    }
}
