package rapport.customization;

import java.util.List;
import java.util.UUID;
import rapport.platform.web.View;

/**
 * The tags of a record, stuck on and taken off in place.
 *
 * @param offered the names of tags that it has not
 * @param page the record's page, which shows the panel again
 */
public record TagsPanel(String kind, UUID record, List<Tag> tags, List<String> offered, boolean mayEdit, String page)
        implements View {

    public String path() {
        return "/records/" + kind + "/" + record + "/tags";
    }
}
