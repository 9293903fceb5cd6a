package rapport.interactions.lists;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import rapport.platform.web.MenuEntry;

@Configuration(proxyBeanMethods = false)
class ContactsMenu {

    @Bean
    MenuEntry promisesEntry() {
        return new MenuEntry("promises", "/promises", "checkbox", 46);
    }

    @Bean
    MenuEntry contactsEntry() {
        return new MenuEntry("contacts", "/interactions", "messages", 48);
    }
}
