package rapport.sales;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import rapport.directory.PartyId;
import rapport.interactions.Side;
import rapport.platform.money.Money;

/**
 * A contract or standing agreement with a party.
 *
 * @param endsOn the last day; null when it is open-ended
 * @param cancellation who ended it before its time; null while it stands
 */
public record Agreement(
        AgreementId id,
        PartyId party,
        String title,
        @Nullable String number,
        LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable Cancellation cancellation,
        @Nullable Money worth,
        int version) {

    /**
     * That one side has said it will not go on.
     *
     * @param on the day it was said
     * @param lastDay the last day on which the agreement still holds
     */
    public record Cancellation(LocalDate on, Side by, LocalDate lastDay) {}

    public boolean holdsOn(LocalDate day) {
        LocalDate last = cancellation != null ? cancellation.lastDay() : endsOn;
        return !day.isBefore(startsOn) && (last == null || !day.isAfter(last));
    }
}
