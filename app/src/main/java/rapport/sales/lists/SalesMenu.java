package rapport.sales.lists;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import rapport.platform.web.MenuEntry;

@Configuration(proxyBeanMethods = false)
class SalesMenu {

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
