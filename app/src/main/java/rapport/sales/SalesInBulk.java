package rapport.sales;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import rapport.platform.lists.BulkAction.Outcome;
import rapport.platform.lists.Deleting;
import rapport.platform.text.Text;

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
    Deleting deletingProducts(Products products) {
        return new Deleting("product", (picked, who) -> {
            Product now = products.get(new ProductId(picked.id()), who);
            return switch (products.delete(now.id(), picked.over(now.version()), who)) {
                case ProductDeletion.Deleted _ -> new Outcome.Done();
                case ProductDeletion.ChangedMeanwhile _ -> new Outcome.Changed();
                case ProductDeletion.Named _ -> new Outcome.LeftOut(Text.of("product.problem.named"));
            };
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
