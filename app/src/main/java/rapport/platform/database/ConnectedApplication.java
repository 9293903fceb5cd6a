package rapport.platform.database;

import java.util.HashMap;
import java.util.Map;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import rapport.platform.home.MachineSetting;
import rapport.platform.home.MachineSettings;

/** Hands an application context the home it serves, its settings and its database. */
public record ConnectedApplication(MachineSettings settings, JdbcAddress address)
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final int HIGHEST_PORT = 65_535;
    private static final int MOST_CONNECTIONS = 1_000;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        ConfigurableListableBeanFactory beans = context.getBeanFactory();
        beans.registerSingleton("home", settings.home());
        beans.registerSingleton("machineSettings", settings);
        beans.registerSingleton("jdbcAddress", address);
        beans.registerSingleton("jdbcConnectionDetails", details(address));
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("machine", properties()));
    }

    private Map<String, Object> properties() {
        Map<String, Object> properties = new HashMap<>();
        properties.put("server.port", settings.number(MachineSetting.PORT, HIGHEST_PORT));
        properties.put("server.address", settings.get(MachineSetting.ADDRESS));
        properties.put(
                "spring.datasource.hikari.maximum-pool-size",
                settings.number(MachineSetting.DATABASE_CONNECTIONS, MOST_CONNECTIONS));
        settings.find(MachineSetting.MANAGEMENT_PORT)
                .ifPresent(port -> properties.put("rapport.management-port", port));
        return properties;
    }

    private static JdbcConnectionDetails details(JdbcAddress address) {
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return address.user();
            }

            @Override
            public String getPassword() {
                return address.password();
            }

            @Override
            public String getJdbcUrl() {
                return address.url();
            }
        };
    }
}
