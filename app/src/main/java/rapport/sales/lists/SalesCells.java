package rapport.sales.lists;

import static schema.access.tables.UserCard.USER_CARD;
import static schema.directory.tables.PartyCard.PARTY_CARD;
import static schema.sales.tables.Deal.DEAL;
import static schema.sales.tables.Order.ORDER;
import static schema.sales.tables.PipelineColumn.PIPELINE_COLUMN;
import static schema.sales.tables.Product.PRODUCT;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import rapport.directory.PartyId;
import rapport.directory.PartyKind;
import rapport.platform.lists.Cell;
import rapport.platform.money.Money;
import rapport.platform.text.Texts;
import rapport.sales.DealOutcome;

/** What stands in the cells that say more than a value. */
final class SalesCells {

    private SalesCells() {}

    static Cell deal(Record row) {
        return new Cell.Name(row.get(DEAL.TITLE), "/deals/" + row.get(0));
    }

    static Cell order(Record row) {
        String number = row.get(ORDER.NUMBER);
        return new Cell.Name(number == null ? Texts.t("order.unnumbered") : number, "/orders/" + row.get(0));
    }

    static Cell party(Record row) {
        PartyId id = row.get(PARTY_CARD.ID);
        if (id == null) {
            return Cell.NOTHING;
        }
        boolean organisation = row.get(PARTY_CARD.KIND) == PartyKind.ORGANISATION;
        return new Cell.Party(
                row.get(PARTY_CARD.NAME), (organisation ? "/organisations/" : "/people/") + id, organisation);
    }

    static Cell column(Record row) {
        DealOutcome outcome = row.get(PIPELINE_COLUMN.OUTCOME);
        return new Cell.Pill(
                row.get(PIPELINE_COLUMN.NAME),
                switch (outcome) {
                    case OPEN -> "k-acc";
                    case WON -> "k-good";
                    case LOST -> "k-mute";
                },
                null);
    }

    static Cell owner(Record row) {
        return new Cell.Somebody(row.get(USER_CARD.NAME));
    }

    static Cell state(Record row, LocalDate today) {
        String word = word(row, today);
        return new Cell.Pill(Texts.t("order.state_word." + word), css(word), null);
    }

    private static String word(Record row, LocalDate today) {
        LocalDate required = row.get(ORDER.REQUIRED_ON);
        if (row.get(ORDER.CANCELLED_ON) != null) {
            return "cancelled";
        }
        if (row.get(ORDER.SHIPPED_ON) != null) {
            return "shipped";
        }
        return required != null && required.isBefore(today) ? "overdue" : "open";
    }

    private static String css(String word) {
        return switch (word) {
            case "shipped" -> "k-good";
            case "overdue" -> "k-bad";
            case "open" -> "k-acc";
            default -> "k-mute";
        };
    }

    static Cell product(Record row) {
        return new Cell.Name(row.get(PRODUCT.NAME), "/products/" + row.get(0));
    }

    static Cell price(Record row) {
        return amount(row, PRODUCT.PRICE);
    }

    static Cell cost(Record row) {
        return amount(row, PRODUCT.COST);
    }

    private static Cell amount(Record row, Field<BigDecimal> field) {
        BigDecimal amount = row.get(field);
        String currency = row.get(PRODUCT.CURRENCY);
        return new Cell.Amount(money(amount, currency));
    }

    private static @Nullable Money money(@Nullable BigDecimal amount, @Nullable String currency) {
        return amount == null || currency == null ? null : Money.of(amount, Currency.getInstance(currency));
    }
}
