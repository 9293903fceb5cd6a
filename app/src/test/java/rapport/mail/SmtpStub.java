package rapport.mail;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that refuses every recipient, and writes down what it hears. */
final class SmtpStub implements AutoCloseable {

    private final ServerSocket socket;
    private final String refusal;
    private final List<String> heard = new CopyOnWriteArrayList<>();

    SmtpStub(String refusal) {
        try {
            this.socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.refusal = refusal;
        Thread.ofVirtual().start(this::listen);
    }

    int port() {
        return socket.getLocalPort();
    }

    List<String> heard() {
        return heard;
    }

    private void listen() {
        while (!socket.isClosed()) {
            try (Socket caller = socket.accept()) {
                talk(caller);
            } catch (IOException e) {
                // The caller or the test has gone.
            }
        }
    }

    private void talk(Socket caller) throws IOException {
        OutputStream out = caller.getOutputStream();
        out.write("220 here\r\n".getBytes(US_ASCII));
        BufferedReader lines = new BufferedReader(new InputStreamReader(caller.getInputStream(), US_ASCII));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            heard.add(line);
            String answer = line.startsWith("RCPT")
                    ? refusal
                    : line.startsWith("EHLO") ? "250-here\r\n250 8BITMIME" : "250 fine";
            out.write((answer + "\r\n").getBytes(US_ASCII));
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
