/** Writing down what they are not content with, and how satisfied they say they are. */
@NullMarked
package rapport.interactions.feedback;

import org.jspecify.annotations.NullMarked;
