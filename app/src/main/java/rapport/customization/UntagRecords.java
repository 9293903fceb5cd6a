package rapport.customization;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import rapport.platform.lists.BulkAction;
import rapport.platform.lists.Picked;
import rapport.platform.lists.Said;
import rapport.platform.user.CurrentUser;

/** Takes a tag off records. */
@Component
class UntagRecords implements BulkAction {

    private final Tags tags;
    private final RecordKinds kinds;

    UntagRecords(Tags tags, RecordKinds kinds) {
        this.tags = tags;
        this.kinds = kinds;
    }

    @Override
    public String key() {
        return "untag";
    }

    @Override
    public String icon() {
        return "tag-off";
    }

    @Override
    public int order() {
        return 40;
    }

    /** While there is no tag there is none to take off. */
    @Override
    public boolean isFor(String kind, CurrentUser who) {
        return kinds.find(kind).isPresent() && !tags.offered().isEmpty();
    }

    @Override
    public boolean chooses() {
        return true;
    }

    @Override
    public Map<String, String> choices(String kind, CurrentUser who) {
        Map<String, String> choices = new LinkedHashMap<>();
        tags.offered().forEach(tag -> choices.put(tag.id().toString(), tag.name()));
        return choices;
    }

    @Override
    public Outcome apply(Picked picked, Said said, CurrentUser who) {
        int freed = tags.removeAll(said.kind(), List.of(picked.id()), TagId.of(said.choice()), who);
        return freed > 0 ? new Outcome.Done() : new Outcome.Unchanged();
    }
}
