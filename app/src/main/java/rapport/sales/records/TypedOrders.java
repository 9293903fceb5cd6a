package rapport.sales.records;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import rapport.directory.Parties;
import rapport.directory.PartyCard;
import rapport.directory.PartyId;
import rapport.platform.ids.Ids;
import rapport.platform.user.CurrentUser;
import rapport.sales.Order;
import rapport.sales.OrderDirection;
import rapport.sales.OrderId;
import rapport.sales.OrderLine;
import rapport.sales.Product;
import rapport.sales.Products;
import rapport.sales.records.OrderForm.Line;

/** Reads an order out of what was typed into its form. */
@Component
class TypedOrders {

    private static final int MOST_LINES = 500;

    private final Parties parties;
    private final Products products;

    TypedOrders(Parties parties, Products products) {
        this.parties = parties;
        this.products = products;
    }

    Order read(PartyCard party, @Nullable Order before, Typed typed, List<Line> lines, CurrentUser who) {
        Currency currency = typed.currency("currency");
        return new Order(
                before == null ? new OrderId(Ids.next()) : before.id(),
                OrderDirection.SOLD.key().equals(typed.value("direction"))
                        ? OrderDirection.SOLD
                        : OrderDirection.BOUGHT,
                typed.text("number"),
                party.id(),
                carrier(typed, who),
                typed.mandatoryDay("ordered_on"),
                typed.day("required_on"),
                typed.day("shipped_on"),
                typed.day("cancelled_on"),
                currency,
                lines.isEmpty() ? typed.money("total", currency) : null,
                before == null ? who.id() : before.owner(),
                typed.text("note"),
                lines(lines, typed, who),
                typed.version());
    }

    private @Nullable PartyId carrier(Typed typed, CurrentUser who) {
        String name = typed.value("carrier");
        if (name.isBlank()) {
            return null;
        }
        List<PartyCard> named = parties.named(name, who);
        if (named.size() != 1) {
            typed.wrong(
                    "carrier",
                    named.isEmpty() ? "sales.problem.unknown_party" : "sales.problem.ambiguous_party",
                    name.strip());
            return null;
        }
        return named.getFirst().id();
    }

    private List<OrderLine> lines(List<Line> all, Typed typed, CurrentUser who) {
        List<OrderLine> lines = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Line line = all.get(i);
            Product product = products.named(line.what(), who).orElse(null);
            BigDecimal known = product == null || product.price() == null ? BigDecimal.ZERO : product.price();
            BigDecimal discount = typed.number(Line.field("discount", i), line.discount(), BigDecimal.ZERO);
            lines.add(new OrderLine(
                    product == null ? null : product.id(),
                    product == null ? Typed.textOrNull(line.what()) : null,
                    typed.number(Line.field("quantity", i), line.quantity(), BigDecimal.ONE),
                    typed.number(Line.field("price", i), line.price(), known),
                    discount.movePointLeft(2)));
        }
        return lines;
    }

    /** The lines that somebody began to fill. */
    static List<Line> lines(MultiValueMap<String, String> sent) {
        List<String> what = sent.getOrDefault("what", List.of());
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < Math.min(what.size(), MOST_LINES); i++) {
            Line line = new Line(what.get(i), at(sent, "quantity", i), at(sent, "price", i), at(sent, "discount", i));
            if (!line.isEmpty()) {
                lines.add(line);
            }
        }
        return lines;
    }

    private static String at(MultiValueMap<String, String> sent, String field, int i) {
        List<String> values = sent.getOrDefault(field, List.of());
        return i < values.size() ? values.get(i) : "";
    }
}
