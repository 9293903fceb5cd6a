/** The database an installation uses: the packaged PostgreSQL or its own, and bringing it up to date. */
@NullMarked
package rapport.platform.database;

import org.jspecify.annotations.NullMarked;
