package rapport.sales;

import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import rapport.platform.kinds.CustomValues;
import rapport.platform.lists.CellEditing;
import rapport.platform.lists.CellSaving;
import rapport.platform.text.Text;
import rapport.platform.user.CurrentUser;

/** Category and unit of a product, and whether it is on offer, changed from a list. */
@Component
class ProductEditing implements CellEditing {

    private static final int LONGEST_CATEGORY = 200;
    private static final int LONGEST_UNIT = 60;
    private static final String YES = "yes";

    private final Products products;

    ProductEditing(Products products) {
        this.products = products;
    }

    @Override
    public String kind() {
        return "product";
    }

    @Override
    public Set<String> fields() {
        return Set.of("category", "unit", "active");
    }

    @Override
    public Typed read(UUID id, String field, CurrentUser who) {
        Product now = products.get(new ProductId(id), who);
        String value = switch (field) {
            case "category" -> Objects.toString(now.category(), "");
            case "unit" -> Objects.toString(now.unit(), "");
            default -> now.active() ? YES : "no";
        };
        return new Typed(value, now.version());
    }

    @Override
    public CellSaving save(UUID id, String field, Typed typed, CurrentUser who) {
        Product now = products.get(new ProductId(id), who);
        String value = typed.value().strip();
        return switch (field) {
            case "category" ->
                value.length() > LONGEST_CATEGORY
                        ? new CellSaving.Refused(Text.of("import.too_long", LONGEST_CATEGORY))
                        : saved(now.in(orNull(value), typed.version()), who);
            case "unit" ->
                value.length() > LONGEST_UNIT
                        ? new CellSaving.Refused(Text.of("import.too_long", LONGEST_UNIT))
                        : saved(now.by(orNull(value), typed.version()), who);
            default -> saved(now.offered(value.equals(YES), typed.version()), who);
        };
    }

    private static @Nullable String orNull(String value) {
        return value.isEmpty() ? null : value;
    }

    private CellSaving saved(Product product, CurrentUser who) {
        return switch (products.update(product, CustomValues.NONE, who)) {
            case ProductSaving.Saved _ -> new CellSaving.Saved();
            case ProductSaving.ChangedMeanwhile _ -> new CellSaving.Changed();
            case ProductSaving.Refused refused ->
                new CellSaving.Refused(Text.of("product.problem."
                        + refused.reasons().iterator().next().name().toLowerCase(Locale.ROOT)));
        };
    }
}
