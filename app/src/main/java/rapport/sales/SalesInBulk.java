package rapport.sales;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import rapport.platform.lists.Deleting;

/** What lists do with several records of sales at once. */
@Configuration(proxyBeanMethods = false)
class SalesInBulk {

    @Bean
    Deleting deletingDeals(Deals deals) {
        return new Deleting("deal", (picked, who) -> {
            Deal now = deals.get(new DealId(picked.id()), who);
            return Deleting.outcome(deals.delete(now.id(), picked.over(now.version()), who));
        });
    }

    @Bean
    Deleting deletingOrders(Orders orders) {
        return new Deleting("order", (picked, who) -> {
            Order now = orders.get(new OrderId(picked.id()), who);
            return Deleting.outcome(orders.delete(now.id(), picked.over(now.version()), who));
        });
    }
}
