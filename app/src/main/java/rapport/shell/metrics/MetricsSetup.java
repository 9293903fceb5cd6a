package rapport.shell.metrics;

import java.net.InetSocketAddress;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import rapport.platform.home.MachineSetting;
import rapport.platform.home.MachineSettings;
import rapport.platform.metrics.Watched;

/** Nothing of this is made, or takes memory, without the setting {@code management-port}. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("rapport.management-port")
class MetricsSetup {

    private static final int HIGHEST_PORT = 65_535;

    @Bean
    Meters meters(List<Watched> watched, DataSource pool) {
        return new Meters(watched, pool);
    }

    @Bean
    RequestMeter requestMeter(Meters meters) {
        return new RequestMeter(meters);
    }

    @Bean
    JobMeter jobMeter(Meters meters) {
        return new JobMeter(meters);
    }

    @Bean
    MetricsServer metricsServer(Meters meters, MachineSettings settings) {
        return new MetricsServer(
                meters,
                new InetSocketAddress(
                        settings.get(MachineSetting.MANAGEMENT_ADDRESS),
                        settings.number(MachineSetting.MANAGEMENT_PORT, HIGHEST_PORT)));
    }
}
