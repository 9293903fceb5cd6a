package rapport.exchange.preparing;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import rapport.exchange.importing.ImportResult;
import rapport.exchange.importing.Imports;
import rapport.exchange.importing.MappingProblem;
import rapport.exchange.importing.PreparedImport;
import rapport.exchange.importing.Undo;
import rapport.exchange.importing.Undoing;
import rapport.platform.text.Reading;
import rapport.platform.text.Readings;
import rapport.platform.time.Moments;
import rapport.platform.user.CurrentUser;
import rapport.platform.user.KnownUsers;

/**
 * Trials, imports and their taking back go on in the background, whoever looks on. What was ended by force is found by the scheduler
 * and run again: an import goes on where it was, for files that are in change nothing a second time.
 */
@Component
public class Running {

    private static final Logger LOG = LoggerFactory.getLogger(Running.class);

    /** One task for all three: what is to be done follows from the state. */
    static final TaskDescriptor<Void> TASK = TaskDescriptor.of("import");

    private final Imports imports;
    private final Undoing undoing;
    private final Preparations preparations;
    private final Uploads uploads;
    private final SchedulerClient scheduler;
    private final KnownUsers users;
    private final Moments moments;

    Running(
            Imports imports,
            Undoing undoing,
            Preparations preparations,
            Uploads uploads,
            SchedulerClient scheduler,
            KnownUsers users,
            Moments moments) {
        this.imports = imports;
        this.undoing = undoing;
        this.preparations = preparations;
        this.uploads = uploads;
        this.scheduler = scheduler;
        this.users = users;
        this.moments = moments;
    }

    /** Does everything and takes it back, so that people see what would come of it. */
    public boolean tryOut(PreparationId id, CurrentUser who) {
        return begin(id, State.TRYING, who, State.MATCHING, State.TRIED);
    }

    public boolean run(PreparationId id, CurrentUser who) {
        return begin(id, State.RUNNING, who, State.MATCHING, State.TRIED, State.FAILED);
    }

    public boolean undo(PreparationId id, CurrentUser who) {
        return begin(id, State.UNDOING, who, State.DONE, State.STOPPED, State.FAILED);
    }

    private boolean begin(PreparationId id, State to, CurrentUser who, State... from) {
        boolean begun = preparations.move(id, to, who, from);
        if (begun) {
            scheduler.scheduleIfNotExists(TASK.instance(id.toString()).build(), moments.now());
        }
        return begun;
    }

    /** Begun, but the scheduler was never told: the machine went down between the two. */
    void resume() {
        preparations
                .busy()
                .forEach(id -> scheduler.scheduleIfNotExists(
                        TASK.instance(id.toString()).build(), moments.now()));
    }

    /** Does what is to be done; tests call it, the server's scheduler does. */
    public void work(PreparationId id) {
        Preparation preparation = preparations.find(id, CurrentUser.SYSTEM).orElse(null);
        if (preparation == null) {
            return;
        }
        Readings.in(reads(preparation), () -> {
            perform(preparation);
            return id;
        });
    }

    /** Rows are refused in the language of whoever brought them. */
    private Reading reads(Preparation preparation) {
        return users.find(preparation.owner()).map(CurrentUser::reads).orElse(Reading.DEFAULT);
    }

    private void perform(Preparation preparation) {
        PreparationId id = preparation.id();
        try {
            switch (preparation.state()) {
                case TRYING -> preparations.tried(id, bring(preparation, true));
                case RUNNING -> {
                    ImportResult result = bring(preparation, false);
                    preparations.ended(id, result.wasStopped() ? State.STOPPED : State.DONE, null);
                }
                case UNDOING -> undo(preparation);
                default -> LOG.debug("Nothing to do for import {}", id);
            }
        } catch (MappingProblem e) {
            // Nothing has been changed: the columns can be looked at again.
            preparations.ended(id, State.MATCHING, e.getMessage());
        } catch (RuntimeException e) {
            LOG.error("The import {} failed", id, e);
            preparations.ended(id, back(preparation), String.valueOf(e.getMessage()));
        }
    }

    private static State back(Preparation preparation) {
        return preparation.state() == State.TRYING ? State.MATCHING : State.FAILED;
    }

    private ImportResult bring(Preparation preparation, boolean trial) {
        return imports.run(new PreparedImport(
                preparation.id().value(),
                preparation.owner(),
                preparation.recognised().isEmpty()
                        ? preparation.files().getFirst().name()
                        : preparation.recognised(),
                preparation.mapping(),
                uploads.open(preparation),
                trial,
                uploads.rejected(preparation.id()),
                new ProgressWatch(preparation, preparations)));
    }

    private void undo(Preparation preparation) {
        UUID job = preparation.id().value();
        switch (undoing.undo(job, preparation.owner())) {
            case Undo.Done done -> preparations.ended(preparation.id(), State.UNDONE, null);
            case Undo.Refused refused ->
                preparations.ended(
                        preparation.id(),
                        refused.reason() == Undo.Reason.DONE_BEFORE ? State.UNDONE : State.DONE,
                        "undo." + refused.reason().name().toLowerCase(java.util.Locale.ROOT));
        }
    }
}
