/** A client that behaves as a browser does, as far as the server can tell. */
@NullMarked
package bench.browsing;

import org.jspecify.annotations.NullMarked;
