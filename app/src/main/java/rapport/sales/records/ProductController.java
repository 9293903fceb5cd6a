package rapport.sales.records;

import gg.jte.Content;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import rapport.customization.FieldForms;
import rapport.directory.Parties;
import rapport.directory.PartyCard;
import rapport.directory.PartyId;
import rapport.platform.ids.Ids;
import rapport.platform.settings.Settings;
import rapport.platform.text.Texts;
import rapport.platform.user.CurrentUser;
import rapport.platform.user.Subject;
import rapport.platform.web.Notice;
import rapport.platform.web.Panel.Place;
import rapport.platform.web.Panels;
import rapport.platform.web.Redirect;
import rapport.platform.web.View;
import rapport.sales.Product;
import rapport.sales.ProductDeletion;
import rapport.sales.ProductId;
import rapport.sales.ProductSaving;
import rapport.sales.Products;

@Controller
class ProductController {

    private static final String KIND = "product";

    private final Products products;
    private final FieldForms fields;
    private final Panels panels;
    private final Parties parties;
    private final Settings settings;

    ProductController(Products products, FieldForms fields, Panels panels, Parties parties, Settings settings) {
        this.products = products;
        this.fields = fields;
        this.panels = panels;
        this.parties = parties;
        this.settings = settings;
    }

    @GetMapping("/products/new")
    ProductForm ask(CurrentUser who) {
        Map<String, String> typed = Map.of("active", "on", "currency", currency());
        return new ProductForm(
                null, "", typed, Map.of(), 200, products.categories(who), fields.fresh(KIND, who), List.of());
    }

    @PostMapping("/products")
    View add(@RequestParam MultiValueMap<String, String> sent, HttpServletRequest request, CurrentUser who) {
        return save(
                new ProductForm(
                        null,
                        "",
                        sent.asSingleValueMap(),
                        Map.of(),
                        422,
                        products.categories(who),
                        fields.typed(KIND, null, sent, who),
                        List.of()),
                null,
                request,
                who);
    }

    @GetMapping("/products/{id}")
    ProductForm show(@PathVariable ProductId id, CurrentUser who) {
        Product product = products.get(id, who);
        return new ProductForm(
                id,
                product.name(),
                ProductForm.typed(product, supplier(product, who), currency()),
                Map.of(),
                200,
                products.categories(who),
                fields.of(KIND, id.value(), who),
                beside(id, who));
    }

    @PostMapping("/products/{id}")
    View change(
            @PathVariable ProductId id,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletRequest request,
            CurrentUser who) {
        Product before = products.get(id, who);
        return save(
                new ProductForm(
                        id,
                        before.name(),
                        sent.asSingleValueMap(),
                        Map.of(),
                        422,
                        products.categories(who),
                        fields.typed(KIND, id.value(), sent, who),
                        beside(id, who)),
                before,
                request,
                who);
    }

    @PostMapping("/products/{id}/deletion")
    View delete(@PathVariable ProductId id, @RequestParam int version, HttpServletRequest request, CurrentUser who) {
        return switch (products.delete(id, version, who)) {
            case ProductDeletion.Deleted deleted -> {
                Notice.leave(request, Texts.t("sales.deleted"), deleted.undo());
                yield new Redirect("/products");
            }
            case ProductDeletion.Named _ ->
                show(id, who).with(Map.of("version", Texts.t("product.problem.named")), 422);
            case ProductDeletion.ChangedMeanwhile _ ->
                show(id, who).with(Map.of("version", Texts.t("sales.not_deleted")), 409);
        };
    }

    private View save(ProductForm form, @Nullable Product before, HttpServletRequest request, CurrentUser who) {
        Typed typed = new Typed(form.typed());
        Product product = read(typed, before, who);
        judge(typed, products.check(product));
        if (!typed.problems().isEmpty() || !form.own().isFine()) {
            return form.with(typed.problems(), 422);
        }
        ProductSaving saving;
        try {
            saving = before == null
                    ? products.create(product, form.own().values(), who)
                    : products.update(product, form.own().values(), who);
        } catch (DuplicateKeyException taken) {
            return form.with(fields.taken(form.own(), taken));
        }
        return switch (saving) {
            case ProductSaving.Saved saved -> {
                Notice.leave(request, Texts.t("product.saved"));
                yield new Redirect("/products/" + saved.id());
            }
            case ProductSaving.ChangedMeanwhile _ ->
                form.changed(
                        show(product.id(), who),
                        ProductForm.typed(product, form.value("supplier"), form.value("currency")));
            case ProductSaving.Refused refused -> {
                judge(typed, refused.reasons());
                yield form.with(typed.problems(), 422);
            }
        };
    }

    private Product read(Typed typed, @Nullable Product before, CurrentUser who) {
        BigDecimal price = typed.amount("price");
        BigDecimal cost = typed.amount("cost");
        return new Product(
                before == null ? new ProductId(Ids.next()) : before.id(),
                typed.value("name"),
                typed.text("number"),
                typed.text("category"),
                supplier(typed, before, who),
                typed.text("unit"),
                price,
                cost,
                typed.value("currency").isBlank() ? null : worthSaying(price, cost, typed.currency("currency")),
                !typed.value("active").isEmpty(),
                typed.text("about"),
                typed.version());
    }

    /** The currency of nothing is none. */
    private static @Nullable Currency worthSaying(
            @Nullable BigDecimal price, @Nullable BigDecimal cost, Currency currency) {
        return price == null && cost == null ? null : currency;
    }

    /** The supplier of this name. The one it has stays, whoever else is called the same. */
    private @Nullable PartyId supplier(Typed typed, @Nullable Product before, CurrentUser who) {
        String name = typed.value("supplier");
        if (name.isBlank()) {
            return null;
        }
        if (before != null && name.strip().equals(supplier(before, who).strip())) {
            return before.supplier();
        }
        List<PartyCard> named = parties.named(name, who);
        if (named.size() != 1) {
            typed.wrong(
                    "supplier",
                    named.isEmpty() ? "sales.problem.unknown_party" : "sales.problem.ambiguous_party",
                    name.strip());
            return null;
        }
        return named.getFirst().id();
    }

    private String supplier(Product product, CurrentUser who) {
        PartyId supplier = product.supplier();
        return supplier == null
                ? ""
                : parties.find(supplier, who).map(PartyCard::name).orElse("");
    }

    private String currency() {
        return settings.company().currency().getCurrencyCode();
    }

    private List<Content> beside(ProductId id, CurrentUser who) {
        return panels.at(Place.RAIL, new Subject(KIND, id.value()), who);
    }

    private static void judge(Typed typed, Set<ProductSaving.Reason> reasons) {
        reasons.forEach(reason -> typed.wrong(
                switch (reason) {
                    case NO_NAME -> "name";
                    case NEGATIVE_PRICE -> "price";
                    case NEGATIVE_COST -> "cost";
                    case NO_CURRENCY -> "currency";
                },
                "product.problem." + reason.name().toLowerCase(Locale.ROOT)));
    }
}
