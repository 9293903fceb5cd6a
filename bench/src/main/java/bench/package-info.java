/** Measures a real Rapport, jar and database, from outside and holds it against its budgets. Needs nothing but the JDK. */
@NullMarked
package bench;

import org.jspecify.annotations.NullMarked;
