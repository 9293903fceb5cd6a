package rapport.platform.egress;

import java.time.Duration;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/** The library's client with everything off by which an answer could send us elsewhere. */
final class Client {

    private static final Duration TO_CONNECT = Duration.ofSeconds(5);
    private static final TimeValue KEPT = TimeValue.ofSeconds(30);
    private static final int MOST = 64;
    private static final int MOST_TO_ONE = 16;

    private Client() {}

    static CloseableHttpClient over(CheckedNames names, Duration patience) {
        Timeout most = Timeout.of(patience);
        Timeout toConnect = Timeout.of(patience.compareTo(TO_CONNECT) < 0 ? patience : TO_CONNECT);
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(names)
                .setMaxConnTotal(MOST)
                .setMaxConnPerRoute(MOST_TO_ONE)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(toConnect)
                        .setSocketTimeout(most)
                        .setTimeToLive(KEPT)
                        .build())
                .setDefaultSocketConfig(SocketConfig.custom().setSoTimeout(most).build())
                .build();
        // Nothing is read from the environment or the properties of the machine: a proxy set there would connect for
        // us, unchecked.
        return HttpClients.custom()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(most)
                        .setResponseTimeout(most)
                        .build())
                .setUserAgent("Rapport")
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableAuthCaching()
                .disableCookieManagement()
                .disableContentCompression()
                .build();
    }
}
