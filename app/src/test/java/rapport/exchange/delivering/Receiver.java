package rapport.exchange.delivering;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.ToIntFunction;
import rapport.TestDatabase;

/** Somebody's server that takes webhooks, and can be killed and started again at the same address. */
final class Receiver implements AutoCloseable {

    /** @param status what was answered */
    record Message(String id, String timestamp, String signature, String contentType, String body, int status) {

        boolean taken() {
            return status / 100 == 2;
        }
    }

    final List<Message> messages = new CopyOnWriteArrayList<>();

    /** What to answer; a redirect leads to {@link #redirect}. */
    volatile ToIntFunction<String> manner = body -> 204;

    volatile String redirect = "";

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private HttpServer server;
    private int port;

    Receiver() throws IOException {
        start();
    }

    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(TestDatabase.RECEIVERS, port), 0);
        server.setExecutor(threads);
        server.createContext("/", this::take);
        server.start();
        port = server.getAddress().getPort();
    }

    void kill() {
        server.stop(0);
    }

    String address() {
        return "http://" + TestDatabase.RECEIVERS + ":" + port + "/hook";
    }

    List<Message> taken() {
        return messages.stream().filter(Message::taken).toList();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            int status = manner.applyAsInt(body);
            var head = exchange.getRequestHeaders();
            messages.add(new Message(
                    head.getFirst("webhook-id"),
                    head.getFirst("webhook-timestamp"),
                    head.getFirst("webhook-signature"),
                    head.getFirst("content-type"),
                    body,
                    status));
            exchange.getResponseHeaders().set("Location", redirect);
            exchange.sendResponseHeaders(status, -1);
        }
    }

    @Override
    public void close() {
        kill();
        threads.close();
    }
}
