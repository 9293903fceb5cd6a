package rapport.work.notices;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rapport.platform.web.View;
import rapport.work.KeptNotice;

/**
 * New and earlier notices; what the drawer shows.
 *
 * @param quiet the quiet hours in words; null when the user has none
 */
public record NoticeList(List<KeptNotice> all, @Nullable String quiet, Instant now) implements View {

    public List<KeptNotice> fresh() {
        return all.stream().filter(KeptNotice::isNew).toList();
    }

    public List<KeptNotice> earlier() {
        return all.stream().filter(notice -> !notice.isNew()).toList();
    }
}
