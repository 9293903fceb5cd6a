package rapport.platform.egress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SNIMatcher;
import javax.net.ssl.SNIServerName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.StandardConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import rapport.platform.egress.Reply.Failed;
import rapport.platform.egress.Reply.Reason;

@Timeout(60)
class TlsOutwardTest {

    private static final String PASSWORD = "changeit";

    @TempDir
    Path folder;

    @Test
    void the_server_is_asked_for_by_its_name_and_one_whose_certificate_nobody_signed_is_refused()
            throws IOException, GeneralSecurityException, InterruptedException {
        List<String> asked = new CopyOnWriteArrayList<>();
        try (SSLServerSocket server = server(asked)) {
            Thread.ofVirtual().start(() -> accept(server));
            Egress egress = new Egress(
                    host -> new InetAddress[] {InetAddress.getLoopbackAddress()},
                    Allowed.of("hooks.example"),
                    Duration.ofSeconds(5));
            Destination to = Destination.parse("https://hooks.example:" + server.getLocalPort() + "/")
                    .orElseThrow();

            Reply reply =
                    egress.send(new Parcel(to, Map.of(), "application/json", "{}".getBytes(StandardCharsets.UTF_8)));

            assertThat(asked).containsExactly("hooks.example");
            assertThat(reply)
                    .isInstanceOfSatisfying(
                            Failed.class, failed -> assertThat(failed.reason()).isEqualTo(Reason.NOT_TRUSTED));
        }
    }

    private static void accept(SSLServerSocket server) {
        try (SSLSocket socket = (SSLSocket) server.accept()) {
            socket.startHandshake();
        } catch (IOException e) {
            // The client hangs up on us, which is what it should do.
        }
    }

    private SSLServerSocket server(List<String> asked)
            throws IOException, GeneralSecurityException, InterruptedException {
        SSLContext context = SSLContext.getInstance("TLS");
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store(), PASSWORD.toCharArray());
        context.init(keys.getKeyManagers(), null, null);
        SSLServerSocket server = (SSLServerSocket)
                context.getServerSocketFactory().createServerSocket(0, 1, InetAddress.getLoopbackAddress());
        SSLParameters parameters = server.getSSLParameters();
        parameters.setSNIMatchers(List.of(new SNIMatcher(StandardConstants.SNI_HOST_NAME) {
            @Override
            public boolean matches(SNIServerName name) {
                asked.add(new String(name.getEncoded(), StandardCharsets.US_ASCII));
                return true;
            }
        }));
        server.setSSLParameters(parameters);
        return server;
    }

    /** The name is right, only nobody vouches for it. */
    private KeyStore store() throws IOException, GeneralSecurityException, InterruptedException {
        Path file = folder.resolve("keys.p12");
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        Process made = new ProcessBuilder(
                        keytool,
                        "-genkeypair",
                        "-alias",
                        "own",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=hooks.example",
                        "-ext",
                        "san=dns:hooks.example",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .start();
        made.getInputStream().readAllBytes();
        assertThat(made.waitFor()).isZero();
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, PASSWORD.toCharArray());
        }
        return store;
    }
}
