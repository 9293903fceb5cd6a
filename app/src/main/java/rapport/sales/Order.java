package rapport.sales;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rapport.directory.PartyId;
import rapport.platform.money.Money;
import rapport.platform.user.UserId;

/**
 * An order between us and a party.
 *
 * @param carrier the distributor who delivers it
 * @param requiredOn the day we (or, bought, they) promised to deliver by
 * @param shippedOn the day it was delivered or handed to the carrier
 * @param given what it comes to in all when there are no lines that say so
 */
public record Order(
        OrderId id,
        OrderDirection direction,
        @Nullable String number,
        PartyId party,
        @Nullable PartyId carrier,
        LocalDate orderedOn,
        @Nullable LocalDate requiredOn,
        @Nullable LocalDate shippedOn,
        @Nullable LocalDate cancelledOn,
        Currency currency,
        @Nullable Money given,
        @Nullable UserId owner,
        @Nullable String note,
        List<OrderLine> lines,
        int version) {

    /** The same order of another owner. */
    Order of(@Nullable UserId other, int seen) {
        return new Order(
                id,
                direction,
                number,
                party,
                carrier,
                orderedOn,
                requiredOn,
                shippedOn,
                cancelledOn,
                currency,
                given,
                other,
                note,
                lines,
                seen);
    }

    /** The same order promised by another day. */
    Order requiredOn(@Nullable LocalDate day, int seen) {
        return new Order(
                id,
                direction,
                number,
                party,
                carrier,
                orderedOn,
                day,
                shippedOn,
                cancelledOn,
                currency,
                given,
                owner,
                note,
                lines,
                seen);
    }

    /** The same order shipped on another day. */
    Order shippedOn(@Nullable LocalDate day, int seen) {
        return new Order(
                id,
                direction,
                number,
                party,
                carrier,
                orderedOn,
                requiredOn,
                day,
                cancelledOn,
                currency,
                given,
                owner,
                note,
                lines,
                seen);
    }

    /** The sum of the lines, each rounded to minor units; without lines what was given. */
    public Money total() {
        if (lines.isEmpty() && given != null) {
            return given;
        }
        return lines.stream().map(line -> line.total(currency)).reduce(new Money(0, currency), Money::plus);
    }

    /** Under what the promise to deliver it is kept. */
    public String matter() {
        return matter(id);
    }

    static String matter(OrderId id) {
        return "order:" + id;
    }
}
