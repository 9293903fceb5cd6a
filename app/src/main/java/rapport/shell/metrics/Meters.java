package rapport.shell.metrics;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import javax.sql.DataSource;
import rapport.platform.metrics.Watched;

/** All that is measured. Labels hold patterns of addresses, names of tasks and the like: nothing of anybody. */
class Meters implements AutoCloseable {

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics collector = new JvmGcMetrics();
    private final Map<Watched, MultiGauge> watched = new LinkedHashMap<>();

    Meters(List<Watched> all, DataSource pool) {
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        collector.bindTo(registry);
        all.forEach(each -> watched.put(
                each,
                MultiGauge.builder(each.name()).description(each.meaning()).register(registry)));
        watch(pool);
    }

    private void watch(DataSource pool) {
        try {
            if (pool.isWrapperFor(HikariDataSource.class)) {
                HikariDataSource ours = pool.unwrap(HikariDataSource.class);
                connections(ours, "active", HikariPoolMXBean::getActiveConnections);
                connections(ours, "idle", HikariPoolMXBean::getIdleConnections);
                connections(ours, "awaited", HikariPoolMXBean::getThreadsAwaitingConnection);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void connections(HikariDataSource pool, String state, ToIntFunction<HikariPoolMXBean> number) {
        Gauge.builder("rapport.database.connections", pool, it -> {
                    HikariPoolMXBean bean = it.getHikariPoolMXBean();
                    return bean == null ? 0 : number.applyAsInt(bean);
                })
                .description("Connections to the database that are in use or idle, and threads that wait for one")
                .tag("state", state)
                .register(registry);
    }

    /** @param route the pattern of the address, such as "/orders/{id}" */
    void request(String method, String route, int status, Duration took) {
        registry.timer("http.server.requests", "method", method, "route", route, "status", Integer.toString(status))
                .record(took);
    }

    /** @param task what it is called, without what it is about */
    void job(String task, boolean done, Duration took) {
        registry.timer("rapport.jobs", "task", task, "result", done ? "done" : "failed")
                .record(took);
    }

    /** Everything as Prometheus reads it. */
    String text() {
        watched.forEach((each, gauge) -> gauge.register(
                each.values().get().entrySet().stream()
                        .<MultiGauge.Row<?>>map(
                                row -> MultiGauge.Row.of(Tags.of(each.label(), row.getKey()), row.getValue()))
                        .toList(),
                true));
        return registry.scrape();
    }

    @Override
    public void close() {
        collector.close();
        registry.close();
    }
}
