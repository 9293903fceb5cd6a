/** Makes up a company's data, with a known truth, by the simulator of {@code statistics}: for demonstrations and measurements. */
@NullMarked
package rapport.shell.generating;

import org.jspecify.annotations.NullMarked;
