/**
 * The command line. Each command is one class here: its name, its options, and a {@code call} that asks an
 * {@link rapport.shell.command.Installation} for the front door it needs and returns an {@link rapport.shell.command.ExitCode}.
 * A new one is added to the list in {@link rapport.shell.command.Commands}.
 *
 * <p>Commands run in an application context without web server and without background jobs, beside a running server or
 * without one. What only makes sense with a web server is {@code @ConditionalOnWebApplication}.
 */
// Exposed for rapport.Rapport alone, which stands outside all modules; no module may use shell.
@NamedInterface("command")
@NullMarked
package rapport.shell.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
