package rapport.sales;

import static schema.sales.tables.Agreement.AGREEMENT;
import static schema.sales.tables.Deal.DEAL;
import static schema.sales.tables.Order.ORDER;
import static schema.sales.tables.Product.PRODUCT;

import org.jooq.impl.DSL;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import rapport.platform.kinds.CustomColumn;

/** Where the records of sales keep what custom fields hold. */
@Configuration(proxyBeanMethods = false)
class CustomColumns {

    @Bean
    CustomColumn dealFields() {
        return new CustomColumn(
                "deal",
                DEAL.CUSTOM,
                DEAL.ID,
                DEAL.VERSION,
                DSL.trueCondition(),
                DEAL.TITLE,
                "deal",
                DEAL.PARTY_ID,
                "/deals/");
    }

    @Bean
    CustomColumn orderFields() {
        return new CustomColumn(
                "order",
                ORDER.CUSTOM,
                ORDER.ID,
                ORDER.VERSION,
                DSL.trueCondition(),
                DSL.coalesce(ORDER.NUMBER, DSL.inline("–")),
                "order",
                ORDER.PARTY_ID,
                "/orders/");
    }

    @Bean
    CustomColumn productFields() {
        return new CustomColumn(
                "product",
                PRODUCT.CUSTOM,
                PRODUCT.ID,
                PRODUCT.VERSION,
                DSL.trueCondition(),
                PRODUCT.NAME,
                "product",
                null,
                "/products/");
    }

    @Bean
    CustomColumn agreementFields() {
        return new CustomColumn(
                "agreement",
                AGREEMENT.CUSTOM,
                AGREEMENT.ID,
                AGREEMENT.VERSION,
                DSL.trueCondition(),
                AGREEMENT.TITLE,
                "agreement",
                AGREEMENT.PARTY_ID,
                "/agreements/");
    }
}
