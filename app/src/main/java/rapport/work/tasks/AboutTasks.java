package rapport.work.tasks;

import java.util.List;
import rapport.directory.PartyId;
import rapport.platform.web.Redirect;
import rapport.platform.web.View;

/** What is open about a party, in the rail of its page. */
public record AboutTasks(PartyId party, List<TaskItem> items, String back, boolean mayAdd) implements View {

    public String addHref() {
        return "/tasks/new?about=party:" + party + "&back=" + Redirect.asParameter(back);
    }
}
