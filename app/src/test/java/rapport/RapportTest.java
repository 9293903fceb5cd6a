package rapport;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.annotation.Transactional;

/**
 * A feature test: the whole application over the database of the build, each test in a transaction that is rolled back.
 * Background jobs do not run. What needs commits takes {@link FreshDatabaseTest} instead.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = Rapport.class, properties = "rapport.jobs=false")
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.Shared.class)
@Transactional
public @interface RapportTest {}
