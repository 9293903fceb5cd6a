package rapport.search.indexing;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import rapport.platform.changes.ChangeWatch;

/** Keeps the index up to date while the server runs. */
@Configuration(proxyBeanMethods = false)
class IndexWatch {

    @Bean
    @ConditionalOnProperty(name = "rapport.jobs", havingValue = "true", matchIfMissing = true)
    ChangeWatch searchWatch(Indexer indexer) {
        return new ChangeWatch("search", indexer::run);
    }
}
