/** What modules let be watched: numbers about the work, never about customers. */
@NullMarked
package rapport.platform.metrics;

import org.jspecify.annotations.NullMarked;
