package rapport.directory.parties;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import rapport.platform.web.MenuEntry;

@Configuration(proxyBeanMethods = false)
class PartiesMenu {

    @Bean
    MenuEntry organisationsEntry() {
        return new MenuEntry("organisations", "/organisations", "building", 42);
    }

    @Bean
    MenuEntry peopleEntry() {
        return new MenuEntry("people", "/people", "users", 40);
    }
}
