/** Signing in and out, and setting a password by a link. */
@NullMarked
package rapport.access.signin;

import org.jspecify.annotations.NullMarked;
