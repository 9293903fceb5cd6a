package rapport.work.notices;

import rapport.platform.text.Texts;
import rapport.platform.web.Page;

/** All notices on a page of their own. */
public record NoticesPage(NoticeList list) implements Page {

    @Override
    public String title() {
        return Texts.t("notice.title");
    }
}
