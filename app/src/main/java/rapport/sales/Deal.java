package rapport.sales;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import rapport.directory.PartyId;
import rapport.platform.money.Money;
import rapport.platform.user.UserId;

/**
 * A sale we hope to make, in a column of a pipeline.
 *
 * @param party the buyer; null while unknown
 * @param column where it stands
 * @param closedOn the day it was won or lost
 */
public record Deal(
        DealId id,
        String title,
        @Nullable PartyId party,
        Column column,
        @Nullable Money worth,
        @Nullable LocalDate openedOn,
        @Nullable LocalDate expectedOn,
        @Nullable LocalDate closedOn,
        @Nullable UserId owner,
        int version) {

    public boolean isOpen() {
        return column.outcome() == DealOutcome.OPEN;
    }

    /** The same deal in another column. A closing day belongs to the column it was closed in. */
    Deal in(Column other, int seen) {
        boolean stays = other.outcome() == column.outcome();
        return new Deal(id, title, party, other, worth, openedOn, expectedOn, stays ? closedOn : null, owner, seen);
    }

    /** The same deal of another owner. */
    Deal of(@Nullable UserId other, int seen) {
        return new Deal(id, title, party, column, worth, openedOn, expectedOn, closedOn, other, seen);
    }

    /** The same deal expected on another day. */
    Deal expected(@Nullable LocalDate day, int seen) {
        return new Deal(id, title, party, column, worth, openedOn, day, closedOn, owner, seen);
    }
}
