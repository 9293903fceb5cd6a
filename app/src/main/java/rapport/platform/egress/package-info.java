/** The way out: every connection that Rapport makes to somebody else's server, checked for leading out indeed. */
@NullMarked
package rapport.platform.egress;

import org.jspecify.annotations.NullMarked;
