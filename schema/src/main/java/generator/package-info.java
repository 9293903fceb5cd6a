/**
 * A program for the build: runs the migrations on a throw-away PostgreSQL and writes jOOQ's classes for what comes out.
 */
@NullMarked
package generator;

import org.jspecify.annotations.NullMarked;
