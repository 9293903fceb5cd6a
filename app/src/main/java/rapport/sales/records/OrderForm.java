package rapport.sales.records;

import gg.jte.Content;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rapport.customization.FieldForm;
import rapport.directory.PartyCard;
import rapport.platform.text.Amounts;
import rapport.platform.text.Texts;
import rapport.platform.web.Difference;
import rapport.platform.web.Page;
import rapport.sales.Order;
import rapport.sales.OrderId;
import rapport.sales.OrderLine;
import rapport.sales.Product;
import rapport.sales.ProductId;

/**
 * The form of an order, with all that was typed.
 *
 * @param id null for a new one
 * @param lines what was typed into each line
 * @param products what may be chosen, for the list of names
 * @param problems field name to what is wrong with it
 * @param own its custom fields
 * @param beside what modules show about it beside the form
 * @param conflicts both values of what somebody else saved meanwhile
 */
public record OrderForm(
        PartyCard party,
        @Nullable OrderId id,
        Map<String, String> typed,
        List<Line> lines,
        List<Product> products,
        Map<String, String> problems,
        int status,
        FieldForm own,
        List<Content> beside,
        List<Difference> conflicts)
        implements Page {

    /** Empty lines at the end of the form, ready to be filled. */
    private static final int SPARE = 3;

    private static final List<String> FIELDS = List.of(
            "direction",
            "number",
            "currency",
            "ordered_on",
            "required_on",
            "shipped_on",
            "carrier",
            "total",
            "cancelled_on",
            "note");

    OrderForm(
            PartyCard party,
            @Nullable OrderId id,
            Map<String, String> typed,
            List<Line> lines,
            List<Product> products,
            Map<String, String> problems,
            int status,
            FieldForm own,
            List<Content> beside) {
        this(party, id, typed, lines, products, problems, status, own, beside, List.of());
    }

    /** As {@link DealForm#changed}. @param mineLines the lines that were typed, as they would be shown again */
    OrderForm changed(OrderForm now, Map<String, String> mine, List<Line> mineLines) {
        List<Difference> all =
                new ArrayList<>(Difference.among(FIELDS, OrderForm::label, now.typed, mine, OrderForm::shown));
        if (!now.lines.equals(mineLines)) {
            all.add(new Difference(Texts.t("order.lines"), Line.words(now.lines), Line.words(mineLines)));
        }
        all.addAll(own.differences(now.own));
        Map<String, String> kept = new LinkedHashMap<>(typed);
        kept.put("version", now.value("version"));
        return new OrderForm(party, id, kept, lines, products, Map.of(), 409, own, beside, List.copyOf(all));
    }

    /** What is wrong, for above the form. */
    public Map<String, String> summary() {
        return own.besides(problems, OrderForm::label);
    }

    private static String label(String field) {
        int dash = field.indexOf('-');
        if (dash > 0) {
            return Texts.t(
                    "order.line.of", field.substring(dash + 1), Texts.t("order.line." + field.substring(0, dash)));
        }
        return Texts.t(
                switch (field) {
                    case "direction", "lines" -> "order." + field;
                    default -> "order.field." + field;
                });
    }

    private static String shown(String field, String value) {
        return field.equals("direction") && !value.isEmpty() ? Texts.t("order.direction." + value) : value;
    }

    public boolean isChanged() {
        return status == 409 && problems.isEmpty();
    }

    /** One line as typed. */
    public record Line(String what, String quantity, String price, String discount) {

        static final Line EMPTY = new Line("", "", "", "");

        /** The name of a problem with one cell of a line. @param i which line, from 0 */
        public static String field(String column, int i) {
            return column + "-" + (i + 1);
        }

        boolean isEmpty() {
            return what.isBlank() && quantity.isBlank() && price.isBlank();
        }

        /** "2 × Coffee, 3.50; 1 × Filter, 8 −10%". */
        static String words(List<Line> lines) {
            return lines.stream()
                    .map(line -> line.quantity() + " × " + line.what() + ", " + line.price()
                            + (line.discount().isBlank() ? "" : " −" + line.discount() + "%"))
                    .collect(Collectors.joining("; "));
        }
    }

    @Override
    public String title() {
        return id == null ? Texts.t("order.new", party.name()) : Texts.t("order.edit", party.name());
    }

    @Override
    public String menu() {
        return "relationships";
    }

    public String action() {
        return id == null ? "/parties/" + party.id() + "/orders" : "/orders/" + id;
    }

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    public @Nullable String problem(String field) {
        return problems.get(field);
    }

    /** The lines with some empty ones below. */
    public List<Line> linesToFill() {
        List<Line> all = new ArrayList<>(lines);
        for (int i = 0; i < SPARE; i++) {
            all.add(Line.EMPTY);
        }
        return all;
    }

    static Map<String, String> typed(Order order, @Nullable PartyCard carrier) {
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("direction", order.direction().key());
        typed.put("number", order.number() == null ? "" : order.number());
        typed.put("ordered_on", order.orderedOn().toString());
        typed.put(
                "required_on",
                order.requiredOn() == null ? "" : order.requiredOn().toString());
        typed.put(
                "shipped_on", order.shippedOn() == null ? "" : order.shippedOn().toString());
        typed.put(
                "cancelled_on",
                order.cancelledOn() == null ? "" : order.cancelledOn().toString());
        typed.put("currency", order.currency().getCurrencyCode());
        typed.put(
                "total",
                order.given() == null ? "" : Amounts.write(order.given().amount()));
        typed.put("carrier", carrier == null ? "" : carrier.name());
        typed.put("note", order.note() == null ? "" : order.note());
        typed.put("version", Integer.toString(order.version()));
        return typed;
    }

    static List<Line> lines(Order order, Map<ProductId, String> names) {
        return order.lines().stream().map(line -> line(line, names)).toList();
    }

    private static Line line(OrderLine line, Map<ProductId, String> names) {
        String what = line.product() == null
                ? (line.what() == null ? "" : line.what())
                : names.getOrDefault(line.product(), "");
        BigDecimal discount = line.discount().movePointRight(2).stripTrailingZeros();
        return new Line(
                what,
                Amounts.write(line.quantity().stripTrailingZeros()),
                Amounts.write(line.unitPrice().stripTrailingZeros()),
                discount.signum() == 0 ? "" : Amounts.write(discount));
    }
}
