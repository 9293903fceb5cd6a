package rapport.platform.jobs;

import org.jspecify.annotations.Nullable;
import rapport.platform.text.Text;

/**
 * One row of a job that was refused, with the reason.
 *
 * @param position from 1
 * @param label what the record is called; its id where it could not be looked up
 */
public record JobRow(int position, String label, @Nullable Text reason) {}
