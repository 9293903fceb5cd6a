package rapport.shell.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import rapport.RunningServer;
import rapport.platform.home.MachineSetting;

@Timeout(180)
class MetricsTest {

    private static HttpResponse<String> get(String address) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    @Test
    void what_the_server_does_is_told_on_a_port_of_its_own_and_nothing_about_anybody()
            throws IOException, InterruptedException {
        try (RunningServer server = RunningServer.start(Map.of(MachineSetting.MANAGEMENT_PORT, "0"))) {
            String metrics =
                    "http://127.0.0.1:" + server.get(MetricsServer.class).port() + "/metrics";
            get(server.address() + "/healthz");
            get(server.address() + "/invitation/seven-grey-herons");
            get(server.address() + "/nobody/amina@rapport.example");
            String told = get(metrics).body();
            for (int i = 0; i < 100 && !told.contains("rapport_jobs_seconds_count"); i++) {
                Thread.sleep(200);
                told = get(metrics).body();
            }

            assertThat(told.lines())
                    .anyMatch(line -> line.startsWith("http_server_requests_seconds_count{")
                            && line.contains("route=\"/healthz\"")
                            && line.contains("status=\"200\"")
                            && line.endsWith("} 1"))
                    .anyMatch(
                            line -> line.startsWith("rapport_jobs_seconds_count{") && line.contains("result=\"done\""))
                    .anyMatch(line -> line.startsWith("rapport_changes_waiting{reader=\"assessor\"}"))
                    .anyMatch(line -> line.startsWith("rapport_changes_waiting{reader=\"search\"}"))
                    .anyMatch(line -> line.startsWith("rapport_webhook_deliveries{state=\"waiting\"} 0"))
                    .anyMatch(line -> line.startsWith("rapport_webhooks{state=\"failing\"} 0"))
                    .anyMatch(line -> line.startsWith("rapport_database_connections{state=\"active\"}"))
                    .anyMatch(line -> line.startsWith("jvm_memory_used_bytes{"))
                    .anyMatch(line -> line.startsWith("jvm_threads_live_threads"))
                    .anyMatch(line -> line.startsWith("jvm_gc_"));
            assertThat(told).doesNotContain("heron", "amina", "@", "nobody");
            assertThat(get(metrics.replace("/metrics", "/")).statusCode()).isEqualTo(404);
            assertThat(get(server.address() + "/metrics").body()).doesNotContain("jvm_");
            assertThat(get(server.address() + "/actuator").statusCode()).isIn(303, 302, 404);
        }
    }

    @Test
    void without_the_setting_nothing_is_measured() {
        try (RunningServer server = RunningServer.start()) {
            assertThat(server.beans().getBeanProvider(Meters.class).getIfAvailable())
                    .isNull();
            assertThat(server.beans().getBeanProvider(MetricsServer.class).getIfAvailable())
                    .isNull();
            assertThat(server.beans().getBeanProvider(RequestMeter.class).getIfAvailable())
                    .isNull();
        }
    }
}
