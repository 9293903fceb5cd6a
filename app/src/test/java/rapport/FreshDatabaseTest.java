package rapport;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.ContextConfiguration;

/**
 * A feature test about commits, events or several at the same time: like {@link RapportTest}, in the same application, but each
 * test has a database of its own and nothing is rolled back.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = Rapport.class, properties = "rapport.jobs=false")
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.Shared.class)
@ExtendWith(FreshDatabase.class)
public @interface FreshDatabaseTest {}
