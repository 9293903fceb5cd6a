/** What moves among the relationships, for Today: those that cool down, those that went forward. */
@NullMarked
package rapport.relationships.movement;

import org.jspecify.annotations.NullMarked;
