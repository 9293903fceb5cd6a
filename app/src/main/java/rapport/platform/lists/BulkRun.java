package rapport.platform.lists;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import rapport.platform.errors.NotFound;
import rapport.platform.jobs.RowResult;
import rapport.platform.text.Text;
import rapport.platform.undo.Journal;
import rapport.platform.undo.Kept;
import rapport.platform.user.CurrentUser;

/** Does a bulk action: with one record, as a job does; or with a few at once, in one transaction that is taken back as a whole. */
@Component
public class BulkRun {

    static final Text CHANGED = Text.of("list.changed");

    private static final Logger LOG = LoggerFactory.getLogger(BulkRun.class);

    private final Lists lists;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final TransactionTemplate row;

    BulkRun(Lists lists, Journal journal, PlatformTransactionManager transactions) {
        this.lists = lists;
        this.journal = journal;
        this.transaction = new TransactionTemplate(transactions);
        this.row = new TransactionTemplate(transactions);
        this.row.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** In the transaction that goes on. */
    RowResult one(BulkAction action, Said said, Picked picked, CurrentUser who) {
        Optional<String> name = lists.name(said.kind(), picked.id(), who);
        if (name.isEmpty()) {
            return gone(picked);
        }
        return switch (action.apply(picked, said, who)) {
            case BulkAction.Outcome.Done _ -> new RowResult.Done(name.get());
            case BulkAction.Outcome.Unchanged _ -> new RowResult.Unchanged(name.get());
            case BulkAction.Outcome.Changed _ -> new RowResult.Refused(name.get(), CHANGED);
            case BulkAction.Outcome.LeftOut leftOut -> new RowResult.Refused(name.get(), leftOut.why());
        };
    }

    /**
     * What came of a few.
     *
     * @param refused in the order of their names
     */
    public record Account(int done, int unchanged, List<RowResult.Refused> refused) {

        public Account {
            refused = refused.stream()
                    .sorted(Comparator.comparing(RowResult.Refused::label))
                    .toList();
        }

        /** Whether somebody else was quicker with one of them. */
        public boolean isChanged() {
            return refused.stream().anyMatch(each -> each.reason().equals(CHANGED));
        }

        /** The reason when all were refused for the same one, and not because somebody was quicker. */
        public @Nullable Text same() {
            List<Text> reasons =
                    refused.stream().map(RowResult.Refused::reason).distinct().toList();
            return done == 0 && unchanged == 0 && reasons.size() == 1 && !isChanged() ? reasons.getFirst() : null;
        }
    }

    /** @param what was done, for those who want to take it back */
    public Kept<Account> atOnce(BulkAction action, Said said, List<Picked> picked, Text what, CurrentUser who) {
        // Always in the same order, so that two at once wait for each other instead of both for ever.
        List<Picked> inOrder =
                picked.stream().sorted(Comparator.comparing(Picked::id)).toList();
        return Objects.requireNonNull(
                transaction.execute(status -> journal.keep(what, who, () -> all(action, said, inOrder, who))));
    }

    private Account all(BulkAction action, Said said, List<Picked> picked, CurrentUser who) {
        int done = 0;
        int unchanged = 0;
        List<RowResult.Refused> refused = new ArrayList<>();
        for (Picked each : picked) {
            switch (attempt(action, said, each, who)) {
                case RowResult.Done _ -> done++;
                case RowResult.Unchanged _ -> unchanged++;
                case RowResult.Refused one -> refused.add(one);
            }
        }
        return new Account(done, unchanged, refused);
    }

    /** A record that fails is undone alone and accounted for like one that was refused. */
    private RowResult attempt(BulkAction action, Said said, Picked picked, CurrentUser who) {
        try {
            return Objects.requireNonNull(row.execute(status -> one(action, said, picked, who)));
        } catch (NotFound gone) {
            return gone(picked);
        } catch (OptimisticLockingFailureException changed) {
            return new RowResult.Refused(picked.id().toString(), CHANGED);
        } catch (RuntimeException e) {
            LOG.error("Action {} failed with {} {}", action.key(), said.kind(), picked.id(), e);
            return new RowResult.Refused(picked.id().toString(), Text.of("job.refused.failed"));
        }
    }

    private static RowResult.Refused gone(Picked picked) {
        return new RowResult.Refused(picked.id().toString(), Text.of("list.gone"));
    }
}
