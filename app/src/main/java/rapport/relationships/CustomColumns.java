package rapport.relationships;

import static schema.relationships.tables.Relationship.RELATIONSHIP;

import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import rapport.platform.kinds.CustomColumn;

/** Where relationships keep what custom fields hold. */
@Configuration(proxyBeanMethods = false)
class CustomColumns {

    @Bean
    CustomColumn relationshipFields() {
        return new CustomColumn(
                "relationship",
                RELATIONSHIP.CUSTOM,
                RELATIONSHIP.ID,
                RELATIONSHIP.VERSION,
                DSL.trueCondition(),
                RELATIONSHIP.ROLE.cast(SQLDataType.CLOB),
                "relationship",
                RELATIONSHIP.PARTY_ID,
                "/relationships/");
    }
}
