@NullMarked
package rapport.platform.egress;

import org.jspecify.annotations.NullMarked;
