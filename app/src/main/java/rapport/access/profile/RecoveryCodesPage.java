package rapport.access.profile;

import java.util.List;
import rapport.platform.text.Texts;
import rapport.platform.web.Page;

/** Ten codes for whoever has lost the app, shown this once: we keep their hashes alone. */
public record RecoveryCodesPage(List<String> codes) implements Page {

    @Override
    public String title() {
        return Texts.t("access.recovery.title");
    }
}
