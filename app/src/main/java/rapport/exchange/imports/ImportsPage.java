package rapport.exchange.imports;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rapport.exchange.preparing.Preparation;
import rapport.exchange.preparing.SavedMapping;
import rapport.platform.text.Text;
import rapport.platform.text.Texts;
import rapport.platform.web.Page;

/**
 * Files to bring in, and the imports there have been.
 *
 * @param open those that are not imported yet
 * @param refusal why files were not taken; null when none were refused
 * @param older address of the earlier ones; null when there are none
 */
public record ImportsPage(
        List<Preparation> open,
        List<ImportRow> rows,
        List<SavedMapping> saved,
        @Nullable UUID me,
        @Nullable Text refusal,
        @Nullable String older)
        implements Page {

    @Override
    public String title() {
        return Texts.t("imports.title");
    }

    @Override
    public String menu() {
        return "imports";
    }

    @Override
    public int status() {
        return refusal == null ? 200 : 422;
    }
}
