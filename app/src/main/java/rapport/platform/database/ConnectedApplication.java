package rapport.platform.database;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import rapport.platform.home.MachineSetting;
import rapport.platform.home.MachineSettings;

/**
 * Hands an application context the home it serves, its settings and its database.
 *
 * @param database where it is; asked once something needs it, and then perhaps waited for
 */
public record ConnectedApplication(MachineSettings settings, Supplier<JdbcAddress> database)
        implements ApplicationContextInitializer<GenericApplicationContext> {

    private static final int HIGHEST_PORT = 65_535;
    private static final int MOST_CONNECTIONS = 1_000;

    @Override
    public void initialize(GenericApplicationContext context) {
        ConfigurableListableBeanFactory beans = context.getBeanFactory();
        beans.registerSingleton("home", settings.home());
        beans.registerSingleton("machineSettings", settings);
        beans.registerSingleton("jdbcConnectionDetails", details());
        context.registerBean("jdbcAddress", JdbcAddress.class, database);
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

    private JdbcConnectionDetails details() {
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return database.get().user();
            }

            @Override
            public String getPassword() {
                return database.get().password();
            }

            @Override
            public String getJdbcUrl() {
                return database.get().url();
            }
        };
    }
}
