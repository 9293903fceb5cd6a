package rapport.exchange.imports;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rapport.exchange.importing.FileResult;
import rapport.exchange.preparing.Preparation;
import rapport.platform.text.Text;
import rapport.platform.text.Texts;
import rapport.platform.web.Page;

/**
 * An import that runs, has been tried or is over.
 *
 * @param preparation null for one that a command made
 * @param row null before it is run
 * @param files what became of each file, or would
 * @param rejected the first rejected rows
 */
public record RunPage(
        UUID id,
        @Nullable Preparation preparation,
        @Nullable ImportRow row,
        String state,
        List<FileResult> files,
        RunProgress progress,
        List<RejectedRow> rejected,
        boolean rejectedFile,
        List<PairRow> pairs,
        long pairsInAll,
        List<StayedRow> stayed,
        long stayedInAll,
        @Nullable Text refusal,
        int status)
        implements Page {

    @Override
    public String title() {
        return Texts.t("imports.run.title");
    }

    @Override
    public String menu() {
        return "imports";
    }

    public boolean isBusy() {
        return progress.busy();
    }

    public boolean isTrial() {
        return state.equals("tried") || state.equals("trying");
    }

    public long created() {
        return files.stream().mapToLong(FileResult::created).sum();
    }

    public long updated() {
        return files.stream().mapToLong(FileResult::updated).sum();
    }

    public long unchanged() {
        return files.stream().mapToLong(FileResult::unchanged).sum();
    }

    public long rejectedInAll() {
        return files.stream().mapToLong(FileResult::rejected).sum();
    }

    public boolean canUndo() {
        return row != null && row.undoUntil() != null && !isBusy();
    }
}
