package rapport.shell.lists;

import org.jspecify.annotations.Nullable;
import rapport.platform.lists.BulkRun.Account;
import rapport.platform.text.Text;
import rapport.platform.text.Texts;
import rapport.platform.web.Page;

/**
 * What came of something that was done with a few records, when not all of them took it.
 *
 * @param done in a sentence; empty when nothing was
 * @param undo by which it is taken back; null when nothing was done
 */
public record BulkResult(
        Text what, Account account, String done, @Nullable String undo, String back) implements Page {

    @Override
    public int status() {
        return account.isChanged() ? 409 : account.done() == 0 ? 422 : 200;
    }

    @Override
    public String title() {
        return Texts.t(what);
    }
}
