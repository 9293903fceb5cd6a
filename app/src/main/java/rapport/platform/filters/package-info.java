/**
 * One grammar to say which records are meant: RSQL over the fields that the kinds describe, read into typed values, never into SQL as text.
 * Lists, saved views, segments and the API speak it.
 */
@NullMarked
package rapport.platform.filters;

import org.jspecify.annotations.NullMarked;
