package rapport.relationships.assessing;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import rapport.platform.changes.ChangeWatch;

/** Keeps standings up to date while the server runs. */
@Configuration(proxyBeanMethods = false)
class Watch {

    @Bean
    @ConditionalOnProperty(name = "rapport.jobs", havingValue = "true", matchIfMissing = true)
    ChangeWatch assessorWatch(Catchup catchup) {
        return new ChangeWatch("assessor", catchup::run);
    }
}
