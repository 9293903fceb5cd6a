package rapport.sales.lists;

import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import rapport.platform.lists.ListedKind;
import rapport.platform.lists.Lists;
import rapport.platform.lists.Shown;
import rapport.platform.time.Moments;
import rapport.platform.user.CurrentUser;
import rapport.platform.web.View;

@Controller
class SalesListsController {

    private static final ListedKind DEALS = ListedKind.of(
                    "deal",
                    "/deals",
                    "deal.list",
                    "layout-kanban",
                    Shown.of("title", "cw-name", "c-name", SalesCells::deal),
                    Shown.of("party_name", "cw-name", "c-next", SalesCells::party),
                    Shown.of("column", "cw-stage", "c-stage", SalesCells::column),
                    Shown.of("worth", "cw-v r-right", "c-val r-right r-num"),
                    Shown.of("expected_on", "cw-day", "c-last r-num r-2"),
                    Shown.of("opened_on", "cw-day", "c-act r-num r-2"),
                    Shown.of("owner", "cw-own", "c-own", SalesCells::owner))
            .inMenu("pipeline")
            .sortedBy("expected_on", false)
            .searchedIn("title")
            .addingUp("worth")
            .tab("all", "/deals")
            .tab("open", "/deals?filter=outcome%3D%3Dopen");

    private static final ListedKind PRODUCTS = ListedKind.of(
                    "product",
                    "/products",
                    "product.list",
                    "package",
                    Shown.of("name", "cw-name", "c-name"),
                    Shown.of("number", "cw-no", "c-last r-2"),
                    Shown.of("category", "cw-text", "c-next r-2"),
                    Shown.of("unit", "cw-text", "c-pulse r-2"),
                    Shown.of("price", "cw-v r-right", "c-val r-right r-num", SalesCells::price),
                    Shown.of("cost", "cw-v r-right", "c-act r-right r-num", SalesCells::cost),
                    Shown.of("active", "cw-n", "c-own r-2"))
            .searchedIn("name");

    private final Lists lists;
    private final ListedKind orders;

    SalesListsController(Lists lists, Moments moments) {
        this.lists = lists;
        this.orders = orders(moments);
    }

    private static ListedKind orders(Moments moments) {
        return ListedKind.of(
                        "order",
                        "/orders",
                        "order.list",
                        "shopping-cart",
                        Shown.of("number", "cw-no", "c-name", SalesCells::order),
                        Shown.of("party_name", "cw-name", "c-next", SalesCells::party),
                        Shown.of("direction", "cw-role", "c-role r-2"),
                        Shown.of("ordered_on", "cw-day", "c-last r-num r-2"),
                        Shown.of("state", "cw-stage", "c-stage", row -> SalesCells.state(row, moments.today())),
                        Shown.of("required_on", "cw-day", "c-act r-num r-2"),
                        Shown.of("total", "cw-v r-right", "c-val r-right r-num"),
                        Shown.of("owner", "cw-own", "c-own", SalesCells::owner))
                .sortedBy("ordered_on", true)
                .searchedIn("party_name")
                .addingUp("total");
    }

    @GetMapping("/deals")
    View deals(@RequestParam MultiValueMap<String, String> parameters, CurrentUser who) {
        return lists.show(DEALS, parameters, who);
    }

    @GetMapping("/orders")
    View orders(@RequestParam MultiValueMap<String, String> parameters, CurrentUser who) {
        return lists.show(orders, parameters, who);
    }

    @GetMapping("/products")
    View products(@RequestParam MultiValueMap<String, String> parameters, CurrentUser who) {
        return lists.show(PRODUCTS, parameters, who);
    }
}
