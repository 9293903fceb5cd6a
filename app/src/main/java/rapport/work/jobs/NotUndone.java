package rapport.work.jobs;

import rapport.platform.text.Text;
import rapport.platform.text.Texts;
import rapport.platform.web.Page;

/** Why something was not taken back. */
public record NotUndone(Text what, Text reason, String back) implements Page {

    @Override
    public int status() {
        return 422;
    }

    @Override
    public String title() {
        return Texts.t(what);
    }
}
