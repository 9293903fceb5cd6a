/** The timeline of a party: logging a contact, the episodes with their contacts, and what came of promises and complaints. */
@NullMarked
package rapport.interactions.timeline;

import org.jspecify.annotations.NullMarked;
