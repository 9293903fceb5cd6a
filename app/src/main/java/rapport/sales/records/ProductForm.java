package rapport.sales.records;

import gg.jte.Content;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import rapport.customization.FieldForm;
import rapport.platform.text.Amounts;
import rapport.platform.text.Texts;
import rapport.platform.web.Difference;
import rapport.platform.web.Page;
import rapport.sales.Product;
import rapport.sales.ProductId;

/**
 * The form of a product, with all that was typed; fields as in {@link OrderForm}.
 *
 * @param name what it is called now; empty for a new one
 * @param categories the names of all categories, to choose from
 * @param conflicts both values of what somebody else saved meanwhile
 */
public record ProductForm(
        @Nullable ProductId id,
        String name,
        Map<String, String> typed,
        Map<String, String> problems,
        int status,
        List<String> categories,
        FieldForm own,
        List<Content> beside,
        List<Difference> conflicts)
        implements Page {

    private static final List<String> FIELDS =
            List.of("name", "number", "category", "price", "cost", "currency", "unit", "supplier", "active", "about");

    ProductForm(
            @Nullable ProductId id,
            String name,
            Map<String, String> typed,
            Map<String, String> problems,
            int status,
            List<String> categories,
            FieldForm own,
            List<Content> beside) {
        this(id, name, typed, problems, status, categories, own, beside, List.of());
    }

    /**
     * With what was typed, ready to replace what is there now.
     *
     * @param mine what was typed, as it would be shown again
     */
    ProductForm changed(ProductForm now, Map<String, String> mine) {
        List<Difference> all =
                new ArrayList<>(Difference.among(FIELDS, ProductForm::label, now.typed, mine, ProductForm::shown));
        all.addAll(own.differences(now.own));
        Map<String, String> kept = new LinkedHashMap<>(typed);
        kept.put("version", now.value("version"));
        return new ProductForm(id, now.name, kept, Map.of(), 409, categories, own, beside, List.copyOf(all));
    }

    /** What is wrong, for above the form. */
    public Map<String, String> summary() {
        return own.besides(problems, ProductForm::label);
    }

    private static String label(String field) {
        return Texts.t(field.equals("currency") ? "order.field.currency" : "product.field." + field);
    }

    private static String shown(String field, String value) {
        return field.equals("active") ? Texts.t(value.isEmpty() ? "list.no" : "list.yes") : value;
    }

    public boolean isChanged() {
        return status == 409 && problems.isEmpty();
    }

    @Override
    public String title() {
        return id == null ? Texts.t("product.new") : name;
    }

    @Override
    public String menu() {
        return "products";
    }

    public String action() {
        return id == null ? "/products" : "/products/" + id;
    }

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    public @Nullable String problem(String field) {
        return problems.get(field);
    }

    ProductForm with(Map<String, String> wrong, int answer) {
        return new ProductForm(id, name, typed, wrong, answer, categories, own, beside);
    }

    ProductForm with(FieldForm taken) {
        return new ProductForm(id, name, typed, Map.of(), 422, categories, taken, beside);
    }

    static Map<String, String> typed(Product product, String supplier, String currency) {
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("name", product.name());
        typed.put("number", Objects.toString(product.number(), ""));
        typed.put("category", Objects.toString(product.category(), ""));
        typed.put("supplier", supplier);
        typed.put("unit", Objects.toString(product.unit(), ""));
        typed.put("price", plain(product.price()));
        typed.put("cost", plain(product.cost()));
        typed.put(
                "currency",
                product.currency() == null ? currency : product.currency().getCurrencyCode());
        typed.put("active", product.active() ? "on" : "");
        typed.put("about", Objects.toString(product.about(), ""));
        typed.put("version", Integer.toString(product.version()));
        return typed;
    }

    /** As it would be typed: with the two decimals that people expect, or as many as it has. */
    private static String plain(@Nullable BigDecimal amount) {
        if (amount == null) {
            return "";
        }
        BigDecimal least = amount.stripTrailingZeros();
        return Amounts.write(least.scale() < 2 ? least.setScale(2) : least);
    }
}
