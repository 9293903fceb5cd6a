package rapport.sales.pipeline;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rapport.directory.PartyId;
import rapport.directory.PartyKind;
import rapport.platform.lists.OtherLooks.Look;
import rapport.platform.money.Money;
import rapport.platform.rates.Total;
import rapport.platform.text.Texts;
import rapport.platform.web.Page;
import rapport.sales.DealId;
import rapport.sales.DealOutcome;

/**
 * The deals, a lane for each column; of those that are over, the ones of this quarter.
 *
 * @param look which deals are meant, and the saved views
 * @param refused why a move was not made; null when nothing was refused
 * @param clash a move that somebody else came before; null when there is none
 */
public record BoardPage(
        List<Lane> lanes,
        Look look,
        @Nullable String refused,
        @Nullable Clash clash,
        boolean mayMove,
        LocalDate today,
        int status)
        implements Page {

    /**
     * One column.
     *
     * @param count of all its deals, shown or not
     * @param total what they are worth
     */
    public record Lane(UUID column, String name, DealOutcome outcome, long count, Total total, List<Card> cards) {

        public long more() {
            return count - cards.size();
        }
    }

    /** One deal. */
    public record Card(
            DealId id,
            String title,
            @Nullable PartyId party,
            @Nullable PartyKind kind,
            @Nullable String buyer,
            @Nullable Money worth,
            @Nullable LocalDate expected,
            @Nullable String owner,
            int version) {

        public boolean isLate(LocalDate today) {
            return expected != null && expected.isBefore(today);
        }
    }

    /** A deal that somebody else changed meanwhile: where it stands now, and where it was meant to go. */
    public record Clash(DealId id, String title, String now, UUID wanted, String wantedName, int version) {}

    @Override
    public String title() {
        return Texts.t("deal.list.title");
    }

    @Override
    public String menu() {
        return "pipeline";
    }

    /** The address of the list of all that are meant in a column. */
    public String list(Lane lane) {
        return look.list() + (look.list().contains("?") ? "&" : "?") + "column=" + lane.column();
    }

    public boolean isEmpty() {
        return lanes.stream().allMatch(lane -> lane.count() == 0);
    }
}
