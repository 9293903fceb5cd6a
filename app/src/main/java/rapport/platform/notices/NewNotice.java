package rapport.platform.notices;

import org.jspecify.annotations.Nullable;
import rapport.platform.text.Text;

/**
 * One thing to tell a user.
 *
 * @param icon name of a Tabler icon
 * @param title what happened
 * @param line one more sentence; null when there is nothing more to say
 * @param action what may be done about it ("Open the task"), as text
 * @param href where that is done, a path of Rapport
 * @param about what it is about, so that a later notice about the same replaces it; null when each counts
 */
public record NewNotice(
        String icon,
        Text title,
        @Nullable Text line,
        Text action,
        String href,
        @Nullable String about) {}
