/** Mails that leave this installation; who sends them is a module's matter. */
@NullMarked
package rapport.platform.mail;

import org.jspecify.annotations.NullMarked;
