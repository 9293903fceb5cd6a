package rapport.shell.metrics;

import com.github.kagkarlsson.scheduler.event.AbstractSchedulerListener;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;

/** Measures what runs in the background. */
class JobMeter extends AbstractSchedulerListener {

    private final Meters meters;

    JobMeter(Meters meters) {
        this.meters = meters;
    }

    @Override
    public void onExecutionComplete(ExecutionComplete complete) {
        meters.job(
                complete.getExecution().taskInstance.getTaskName(),
                complete.getResult() == ExecutionComplete.Result.OK,
                complete.getDuration());
    }
}
