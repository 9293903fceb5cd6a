/** How long commands and starts take, and what a crash leaves. */
@NullMarked
package bench.commands;

import org.jspecify.annotations.NullMarked;
