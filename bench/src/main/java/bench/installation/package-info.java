/** A Rapport of our own in a home folder: its commands, its server, and what its processes use. */
@NullMarked
package bench.installation;

import org.jspecify.annotations.NullMarked;
