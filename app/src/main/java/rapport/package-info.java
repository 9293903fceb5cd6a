/** Rapport, the application. Its modules are the packages below this one. */
@NullMarked
package rapport;

import org.jspecify.annotations.NullMarked;
