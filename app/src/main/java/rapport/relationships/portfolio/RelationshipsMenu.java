package rapport.relationships.portfolio;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import rapport.platform.web.MenuEntry;

@Configuration(proxyBeanMethods = false)
class RelationshipsMenu {

    @Bean
    MenuEntry relationshipsEntry() {
        return new MenuEntry("relationships", "/relationships", "heart-handshake", 20);
    }
}
