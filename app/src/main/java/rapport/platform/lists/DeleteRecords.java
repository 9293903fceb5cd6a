package rapport.platform.lists;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import rapport.platform.errors.NotFound;
import rapport.platform.user.CurrentUser;
import rapport.platform.user.Permission;

/** Deletes records, with all that belongs to them. */
@Component
class DeleteRecords implements BulkAction {

    private final Map<String, Deleting> kinds;

    DeleteRecords(List<Deleting> kinds) {
        this.kinds = kinds.stream().collect(Collectors.toUnmodifiableMap(Deleting::kind, Function.identity()));
    }

    @Override
    public String key() {
        return "delete";
    }

    @Override
    public String icon() {
        return "trash";
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public boolean isFor(String kind, CurrentUser who) {
        return kinds.containsKey(kind) && who.may(Permission.DELETE);
    }

    @Override
    public Outcome apply(Picked picked, Said said, CurrentUser who) {
        Deleting deleting = kinds.get(said.kind());
        if (deleting == null) {
            throw new NotFound(said.kind());
        }
        return deleting.how().delete(picked, who);
    }
}
