package rapport.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks what a controller does for nobody who has not lately typed their password: a machine may have been left unlocked, a session
 * stolen. Whoever did so longer ago is asked for it, and what they wanted is done then, with nothing typed twice.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface AskPassword {

    /** Whether it is asked for each time, however lately it was typed. */
    boolean always() default false;
}
