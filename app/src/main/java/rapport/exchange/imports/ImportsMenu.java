package rapport.exchange.imports;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import rapport.platform.web.MenuEntry;

@Configuration(proxyBeanMethods = false)
class ImportsMenu {

    @Bean
    MenuEntry importsEntry() {
        return new MenuEntry("imports", "/imports", "file-import", 80);
    }
}
