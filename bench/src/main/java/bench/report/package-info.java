/** What was measured, beside what it may take, as a table. */
@NullMarked
package bench.report;

import org.jspecify.annotations.NullMarked;
