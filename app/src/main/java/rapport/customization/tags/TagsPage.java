package rapport.customization.tags;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rapport.customization.Tag;
import rapport.customization.TagId;
import rapport.platform.text.Text;
import rapport.platform.text.Texts;
import rapport.platform.web.Page;

/**
 * All tags, to be renamed, recoloured and deleted.
 *
 * @param refusal why what was asked for has not been done; null when nothing was refused
 */
public record TagsPage(
        List<Tag> tags,
        Map<TagId, Integer> counts,
        @Nullable Text refusal,
        int status) implements Page {

    @Override
    public String title() {
        return Texts.t("tag.many");
    }

    public int count(Tag tag) {
        return counts.getOrDefault(tag.id(), 0);
    }

    public List<Integer> colours() {
        return List.of(0, 1, 2, 3, 4, 5);
    }
}
