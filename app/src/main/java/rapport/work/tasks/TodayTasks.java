package rapport.work.tasks;

import java.util.List;
import rapport.platform.web.View;

/**
 * The user's tasks, on Today.
 *
 * @param done how many were done today
 * @param all of how many that are due
 */
public record TodayTasks(List<TaskItem> items, int done, int all, boolean mayAdd) implements View {}
