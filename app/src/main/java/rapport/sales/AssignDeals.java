package rapport.sales;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import rapport.platform.kinds.RecordNames;
import rapport.platform.lists.BulkAction;
import rapport.platform.text.Text;
import rapport.platform.user.CurrentUser;
import rapport.platform.user.UserId;

/** Gives deals to another owner. */
@Component
class AssignDeals implements BulkAction {

    private final Deals deals;
    private final RecordNames names;

    AssignDeals(Deals deals, List<RecordNames> all) {
        this.deals = deals;
        this.names = all.stream()
                .filter(each -> each.kind().equals("user"))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public String kind() {
        return "deal";
    }

    @Override
    public String key() {
        return "assign";
    }

    @Override
    public String icon() {
        return "user-share";
    }

    @Override
    public Map<String, String> choices(CurrentUser who) {
        Map<String, String> choices = new LinkedHashMap<>();
        names.names(who).forEach((id, name) -> choices.put(id.toString(), name));
        return choices;
    }

    @Override
    public Outcome apply(UUID id, String choice, CurrentUser who) {
        return deals.find(new DealId(id), who)
                .map(deal -> changed(deal, choice, who))
                .orElseGet(() -> new Outcome.LeftOut(Text.of("list.gone")));
    }

    private Outcome changed(Deal deal, String choice, CurrentUser who) {
        UserId owner = UserId.of(choice);
        if (owner.equals(deal.owner())) {
            return new Outcome.Unchanged();
        }
        DealSaving saving = deals.update(deal.of(owner), who);
        return switch (saving) {
            case DealSaving.Saved saved -> new Outcome.Done();
            case DealSaving.ChangedMeanwhile changed -> new Outcome.LeftOut(Text.of("list.changed"));
            case DealSaving.Refused refused -> new Outcome.LeftOut(DealEditing.why(refused));
        };
    }
}
