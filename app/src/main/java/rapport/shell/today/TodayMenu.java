package rapport.shell.today;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import rapport.platform.web.MenuEntry;

@Configuration(proxyBeanMethods = false)
class TodayMenu {

    @Bean
    MenuEntry todayEntry() {
        return new MenuEntry("today", "/", "sun-high", 10);
    }
}
