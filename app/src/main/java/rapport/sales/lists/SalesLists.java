package rapport.sales.lists;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import rapport.platform.lists.ListedKind;
import rapport.platform.lists.Shown;
import rapport.platform.time.Moments;
import rapport.platform.web.MenuEntry;

/** How deals, orders and products are listed. */
@Configuration(proxyBeanMethods = false)
class SalesLists {

    @Bean
    ListedKind dealList() {
        return ListedKind.of(
                        "deal",
                        "/deals",
                        "deal.list",
                        "layout-kanban",
                        Shown.of("title", "cw-name", "c-name", SalesCells::deal),
                        Shown.of("party_name", "cw-name", "c-next", SalesCells::party),
                        Shown.of("column", "cw-stage", "c-stage", SalesCells::column),
                        Shown.of("worth", "cw-v r-right", "c-val r-right r-num"),
                        Shown.of("expected_on", "cw-day", "c-last r-num r-2"),
                        Shown.of("opened_on", "cw-day cw-more", "c-more r-num r-2"),
                        Shown.of("owner", "cw-own", "c-own", SalesCells::owner))
                .inMenu("pipeline")
                .view("board", "/deals/board", "layout-kanban")
                .view("list", "/deals", "list")
                .dated("expected_on")
                .sortedBy("expected_on", false)
                .searchedIn("title")
                .addingUp("worth")
                .tab("open", "/deals?filter=outcome%3D%3Dopen");
    }

    @Bean
    ListedKind orderList(Moments moments) {
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
                        Shown.of("required_on", "cw-day cw-more", "c-more r-num r-2"),
                        Shown.of("total", "cw-v r-right", "c-val r-right r-num"),
                        Shown.of("owner", "cw-own", "c-own", SalesCells::owner))
                .sortedBy("ordered_on", true)
                .dated("ordered_on")
                .searchedIn("party_name")
                .addingUp("total");
    }

    @Bean
    ListedKind productList() {
        return ListedKind.of(
                        "product",
                        "/products",
                        "product.list",
                        "package",
                        Shown.of("name", "cw-name", "c-name", SalesCells::product),
                        Shown.of("number", "cw-no", "c-last r-2"),
                        Shown.of("category", "cw-text", "c-next r-2"),
                        Shown.of("unit", "cw-text", "c-pulse r-2"),
                        Shown.of("price", "cw-v r-right", "c-val r-right r-num", SalesCells::price),
                        Shown.of("cost", "cw-v cw-more r-right", "c-more r-right r-num", SalesCells::cost),
                        Shown.of("active", "cw-role", "c-act r-2"))
                .searchedIn("name")
                .making("product", "/products/new", "plus");
    }

    @Bean
    MenuEntry pipelineEntry() {
        return new MenuEntry("pipeline", "/deals", "layout-kanban", 30);
    }

    @Bean
    MenuEntry ordersEntry() {
        return new MenuEntry("orders", "/orders", "shopping-cart", 44);
    }

    @Bean
    MenuEntry productsEntry() {
        return new MenuEntry("products", "/products", "package", 50);
    }
}
