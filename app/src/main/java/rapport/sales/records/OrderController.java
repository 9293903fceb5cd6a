package rapport.sales.records;

import gg.jte.Content;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
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
import rapport.customization.FieldForm;
import rapport.customization.FieldForms;
import rapport.directory.Parties;
import rapport.directory.PartyCard;
import rapport.directory.PartyId;
import rapport.platform.settings.Settings;
import rapport.platform.text.Texts;
import rapport.platform.time.Moments;
import rapport.platform.undo.Deletion;
import rapport.platform.user.CurrentUser;
import rapport.platform.user.Subject;
import rapport.platform.web.Notice;
import rapport.platform.web.Panel.Place;
import rapport.platform.web.Panels;
import rapport.platform.web.Redirect;
import rapport.platform.web.View;
import rapport.sales.Order;
import rapport.sales.OrderDirection;
import rapport.sales.OrderId;
import rapport.sales.OrderLine;
import rapport.sales.OrderSaving;
import rapport.sales.Orders;
import rapport.sales.ProductId;
import rapport.sales.Products;
import rapport.sales.records.OrderForm.Line;

@Controller
class OrderController {

    private static final int OFFERED = 500;

    private static final String KIND = "order";

    private final Orders orders;
    private final TypedOrders reader;
    private final FieldForms fields;
    private final Panels panels;
    private final Products products;
    private final Parties parties;
    private final Settings settings;
    private final Moments moments;

    OrderController(
            Orders orders,
            TypedOrders reader,
            FieldForms fields,
            Panels panels,
            Products products,
            Parties parties,
            Settings settings,
            Moments moments) {
        this.orders = orders;
        this.reader = reader;
        this.fields = fields;
        this.panels = panels;
        this.products = products;
        this.parties = parties;
        this.settings = settings;
        this.moments = moments;
    }

    @GetMapping("/parties/{party}/orders/new")
    OrderForm ask(
            @PathVariable PartyId party,
            @RequestParam(defaultValue = "sold") OrderDirection direction,
            CurrentUser who) {
        Map<String, String> typed = Map.of(
                "direction", direction.key(),
                "ordered_on", moments.today().toString(),
                "currency", settings.company().currency().getCurrencyCode());
        return form(parties.get(party, who), null, typed, List.of(), Map.of(), 200, fields.fresh(KIND, who), who);
    }

    @PostMapping("/parties/{party}/orders")
    View add(
            @PathVariable PartyId party,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletRequest request,
            CurrentUser who) {
        return save(parties.get(party, who), null, typed, request, who);
    }

    @GetMapping("/orders/{id}")
    OrderForm show(@PathVariable OrderId id, CurrentUser who) {
        Order order = orders.get(id, who);
        return form(
                parties.get(order.party(), who),
                id,
                OrderForm.typed(order, carrier(order, who)),
                OrderForm.lines(order, names(order)),
                Map.of(),
                200,
                fields.of(KIND, id.value(), who),
                who);
    }

    private @Nullable PartyCard carrier(Order order, CurrentUser who) {
        return order.carrier() == null
                ? null
                : parties.find(order.carrier(), who).orElse(null);
    }

    private Map<ProductId, String> names(Order order) {
        return products.names(order.lines().stream()
                .map(OrderLine::product)
                .filter(product -> product != null)
                .toList());
    }

    @PostMapping("/orders/{id}")
    View change(
            @PathVariable OrderId id,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletRequest request,
            CurrentUser who) {
        Order before = orders.get(id, who);
        return save(parties.get(before.party(), who), before, typed, request, who);
    }

    @PostMapping("/orders/{id}/deletion")
    View delete(@PathVariable OrderId id, @RequestParam int version, HttpServletRequest request, CurrentUser who) {
        OrderForm form = show(id, who);
        return switch (orders.delete(id, version, who)) {
            case Deletion.Deleted deleted -> {
                Notice.leave(request, Texts.t("sales.deleted"), deleted.undo());
                yield new Redirect(form.party().href());
            }
            case Deletion.ChangedMeanwhile _ -> {
                OrderForm now = show(id, who);
                yield form(
                        now.party(),
                        id,
                        now.typed(),
                        now.lines(),
                        Map.of("version", Texts.t("sales.not_deleted")),
                        409,
                        fields.of(KIND, id.value(), who),
                        who);
            }
        };
    }

    private View save(
            PartyCard party,
            @Nullable Order before,
            MultiValueMap<String, String> sent,
            HttpServletRequest request,
            CurrentUser who) {
        Map<String, String> typed = new LinkedHashMap<>(sent.asSingleValueMap());
        List<Line> lines = TypedOrders.lines(sent);
        OrderId id = before == null ? null : before.id();
        FieldForm own = fields.typed(KIND, id == null ? null : id.value(), sent, who);
        Typed reading = new Typed(typed);
        Order order = reader.read(party, before, reading, lines, who);
        judge(reading, orders.check(order));
        if (!reading.problems().isEmpty() || !own.isFine()) {
            return form(party, id, typed, lines, reading.problems(), 422, own, who);
        }
        OrderSaving saving;
        try {
            saving = before == null ? orders.create(order, own.values(), who) : orders.update(order, own.values(), who);
        } catch (DuplicateKeyException taken) {
            return form(party, id, typed, lines, Map.of(), 422, fields.taken(own, taken), who);
        }
        return switch (saving) {
            case OrderSaving.Saved saved -> {
                Notice.leave(request, Texts.t("order.saved"));
                yield new Redirect(party.href());
            }
            case OrderSaving.ChangedMeanwhile changed -> {
                OrderForm mine = form(party, id, typed, lines, Map.of(), 422, own, who);
                yield mine.changed(
                        show(order.id(), who),
                        OrderForm.typed(order, carrier(order, who)),
                        OrderForm.lines(order, names(order)));
            }
            case OrderSaving.Refused refused -> {
                judge(reading, refused.reasons());
                yield form(party, id, typed, lines, reading.problems(), 422, own, who);
            }
        };
    }

    private static void judge(Typed typed, Set<OrderSaving.Reason> reasons) {
        reasons.forEach(reason -> typed.wrong(
                switch (reason) {
                    case NO_LINES, LINE_SAYS_NOTHING, DISCOUNT_OUT_OF_RANGE, TOO_LARGE -> "lines";
                    case REQUIRED_BEFORE_ORDERED -> "required_on";
                    case SHIPPED_BEFORE_ORDERED, SHIPPED_IN_THE_FUTURE -> "shipped_on";
                    case ORDERED_IN_THE_FUTURE -> "ordered_on";
                    case CANCELLED_AND_SHIPPED -> "cancelled_on";
                },
                "order.problem." + reason.name().toLowerCase(Locale.ROOT)));
    }

    private List<Content> beside(@Nullable OrderId id, CurrentUser who) {
        return id == null ? List.of() : panels.at(Place.RAIL, new Subject(KIND, id.value()), who);
    }

    private OrderForm form(
            PartyCard party,
            @Nullable OrderId id,
            Map<String, String> typed,
            List<Line> lines,
            Map<String, String> problems,
            int status,
            FieldForm own,
            CurrentUser who) {
        return new OrderForm(
                party, id, typed, lines, products.offered(OFFERED, who), problems, status, own, beside(id, who));
    }
}
