package rapport.sales.records;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rapport.directory.PartyId;
import rapport.platform.money.Money;
import rapport.platform.text.Formats;
import rapport.platform.text.Texts;
import rapport.platform.web.View;
import rapport.sales.DealId;
import rapport.sales.DealOutcome;

/** The deals with a party, open ones first. */
public record DealsPanel(PartyId party, List<Item> items, boolean mayCreate, LocalDate today) implements View {

    public record Item(
            DealId id,
            String title,
            String column,
            DealOutcome outcome,
            @Nullable LocalDate expectedOn,
            @Nullable LocalDate closedOn,
            @Nullable Money worth) {

        /** Where it stands, in a few words. */
        public String state(LocalDate today) {
            if (outcome != DealOutcome.OPEN) {
                return closedOn == null ? column : column + ", " + Formats.shortDate(closedOn, today);
            }
            return expectedOn == null
                    ? column
                    : Texts.t("deal.state.expected", column, Formats.shortDate(expectedOn, today));
        }
    }
}
