package rapport.interactions.attachments;

import java.util.List;
import rapport.platform.text.Texts;
import rapport.platform.web.Page;

/**
 * The files of a record on a page of their own.
 *
 * @param record what the record is called
 * @param href the page of the record
 * @param problems what was wrong with files that were refused, ready to be shown
 */
public record FilesPage(FilesPart part, String record, String href, List<String> problems) implements Page {

    @Override
    public int status() {
        return problems.isEmpty() ? 200 : 422;
    }

    @Override
    public String title() {
        return Texts.t("file.title_of", record);
    }
}
