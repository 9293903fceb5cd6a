/** The page of one relationship: who, its stages with their evidence, trust and commitment with their reasons. */
@NullMarked
package rapport.relationships.profile;

import org.jspecify.annotations.NullMarked;
