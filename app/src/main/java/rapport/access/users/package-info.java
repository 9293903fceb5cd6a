/** Who may work with Rapport: the page for administrators. */
@NullMarked
package rapport.access.users;

import org.jspecify.annotations.NullMarked;
