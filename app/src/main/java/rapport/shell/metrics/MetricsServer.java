package rapport.shell.metrics;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import rapport.platform.errors.Unusable;

/** Answers {@code GET /metrics}, one after the other, and nothing else. */
class MetricsServer implements SmartLifecycle {

    private final Meters meters;
    private final InetSocketAddress address;
    private volatile @Nullable HttpServer server;

    MetricsServer(Meters meters, InetSocketAddress address) {
        this.meters = meters;
        this.address = address;
    }

    @Override
    public void start() {
        try {
            HttpServer made = HttpServer.create(address, 0);
            made.createContext("/", this::answer);
            made.start();
            server = made;
        } catch (IOException e) {
            throw new Unusable("The metrics cannot be served on " + address + ": set management-port to another.", e);
        }
    }

    /** Where it is served, once it is. */
    int port() {
        HttpServer running = server;
        return running == null ? address.getPort() : running.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            boolean found = exchange.getRequestURI().getPath().equals("/metrics");
            boolean reads = exchange.getRequestMethod().equals("GET");
            if (!found || !reads) {
                exchange.sendResponseHeaders(found ? 405 : 404, -1);
                return;
            }
            byte[] text = meters.text().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/plain; version=0.0.4; charset=utf-8");
            exchange.sendResponseHeaders(200, text.length);
            exchange.getResponseBody().write(text);
        }
    }

    @Override
    public void stop() {
        HttpServer running = server;
        if (running != null) {
            running.stop(0);
            server = null;
        }
    }

    @Override
    public boolean isRunning() {
        return server != null;
    }
}
