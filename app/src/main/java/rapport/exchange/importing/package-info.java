/** Brings the rows of files in as records, by a mapping; commands reach it here, as does the demo company. */
@NamedInterface("importing")
@NullMarked
package rapport.exchange.importing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
