/**
 * One file with everything an installation owns, and back.
 *
 * <p>The file is a zip: {@code tables/<schema>.<table>} in PostgreSQL's text format for {@code copy}, rows in the order of
 * their keys; {@code files/…} as uploaded; {@code rapport.properties} without the address of the database; and last
 * {@code manifest.json} with the migrations the tables have and rows and SHA-256 of each part. It is written from one
 * snapshot of the database while others work.
 */
@NullMarked
package rapport.exchange.backup;

import org.jspecify.annotations.NullMarked;
