package rapport.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test in a real browser. Left out, and said so, where no Chromium is found; a failure there when the environment says
 * {@code RAPPORT_BROWSER_TESTS=required}. Test methods may take a {@link Desk}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(Desks.class)
@interface BrowserTest {}
