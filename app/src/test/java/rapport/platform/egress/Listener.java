package rapport.platform.egress;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A server on this machine that counts who comes, and keeps the first lines of what they say. */
final class Listener implements AutoCloseable {

    /** What it does with a connection after having read the request's head. */
    interface Manner {
        void answer(Socket socket) throws IOException, InterruptedException;
    }

    final AtomicInteger connections = new AtomicInteger();
    final List<String> lines = new CopyOnWriteArrayList<>();

    private final ServerSocket server;
    private final Manner manner;

    private Listener(InetAddress at, int port, Manner manner) throws IOException {
        this.manner = manner;
        server = new ServerSocket();
        server.bind(new InetSocketAddress(at, port));
        Thread.ofVirtual().start(this::listen);
    }

    static Listener at(String address, int port, Manner manner) throws IOException {
        return new Listener(InetAddress.ofLiteral(address), port, manner);
    }

    static Manner saying(String answer) {
        return socket -> socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
    }

    int port() {
        return server.getLocalPort();
    }

    private void listen() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                connections.incrementAndGet();
                Thread.ofVirtual().start(() -> talk(socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void talk(Socket socket) {
        try (socket) {
            BufferedReader head =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            String line = head.readLine();
            while (line != null && !line.isEmpty()) {
                lines.add(line);
                line = head.readLine();
            }
            manner.answer(socket);
        } catch (IOException e) {
            // The other side has gone, which is theirs to decide.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
