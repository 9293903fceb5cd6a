package rapport.platform.egress;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ClientProtocolException;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import rapport.platform.egress.Reply.Answered;
import rapport.platform.egress.Reply.Failed;
import rapport.platform.egress.Reply.Reason;
import rapport.platform.home.MachineSetting;
import rapport.platform.home.MachineSettings;

/**
 * The only way by which Rapport connects to servers whose address somebody has typed. It reaches the public internet and what the setting
 * {@code egress-allow} names, follows no redirect, uses no proxy, keeps no cookies, and gives up after a time.
 */
@Component
public class Egress implements DisposableBean {

    /** Of an answer that much is read; the rest is not waited for. */
    static final int MOST_BYTES = 10_000;

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final CheckedNames names;
    private final Duration patience;
    private volatile @Nullable Line line;

    @Autowired
    Egress(MachineSettings settings) {
        this(
                InetAddress::getAllByName,
                Allowed.of(settings.find(MachineSetting.EGRESS_ALLOW).orElse("")),
                PATIENCE);
    }

    Egress(Names names, Allowed allowed, Duration patience) {
        this.names = new CheckedNames(names, allowed);
        this.patience = patience;
    }

    /** Most installations never send anything: what that takes is made for the first parcel. */
    private record Line(CloseableHttpClient client, ScheduledThreadPoolExecutor deadlines) {

        void close() throws IOException {
            deadlines.shutdownNow();
            client.close();
        }
    }

    /** Why nothing would be sent there, as far as can be told without connecting; it is checked again with each parcel. */
    public Optional<Reason> objection(Destination to) {
        try {
            names.resolve(to.host());
            return Optional.empty();
        } catch (UnknownHostException e) {
            return Optional.of(reason(e));
        }
    }

    public Reply send(Parcel parcel) {
        HttpPost post = new HttpPost(parcel.to().uri());
        parcel.headers().forEach(post::setHeader);
        post.setEntity(new ByteArrayEntity(parcel.body(), ContentType.parse(parcel.contentType())));
        long start = System.nanoTime();
        Line ours = line();
        // Time-outs of the socket are for each packet: somebody who sends one byte now and then would keep us for days.
        ScheduledFuture<?> end = ours.deadlines().schedule(post::cancel, patience.toMillis(), TimeUnit.MILLISECONDS);
        try (ClassicHttpResponse response = ours.client().executeOpen(host(parcel.to()), post, null)) {
            String body = beginning(response);
            return new Answered(response.getCode(), body, since(start));
        } catch (IOException e) {
            return new Failed(post.isCancelled() ? Reason.TOO_SLOW : reason(e), since(start));
        } finally {
            end.cancel(false);
        }
    }

    private static HttpHost host(Destination to) {
        return new HttpHost(to.uri().getScheme(), to.host(), to.uri().getPort());
    }

    private static String beginning(ClassicHttpResponse response) throws IOException {
        if (response.getEntity() == null) {
            return "";
        }
        byte[] bytes = response.getEntity().getContent().readNBytes(MOST_BYTES);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static Reason reason(IOException e) {
        return switch (e) {
            case CheckedNames.Internal _ -> Reason.INTERNAL;
            case UnknownHostException _ -> Reason.UNKNOWN_NAME;
            case InterruptedIOException _ -> Reason.TOO_SLOW;
            case SSLException _ -> Reason.NOT_TRUSTED;
            case ClientProtocolException _ -> Reason.NO_ANSWER;
            default -> Reason.NO_CONNECTION;
        };
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private Line line() {
        Line known = line;
        return known == null ? open() : known;
    }

    private synchronized Line open() {
        if (line == null) {
            line = new Line(Client.over(names, patience), deadlines());
        }
        return line;
    }

    private static ScheduledThreadPoolExecutor deadlines() {
        ScheduledThreadPoolExecutor deadlines = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name("egress").factory());
        deadlines.setRemoveOnCancelPolicy(true);
        return deadlines;
    }

    @Override
    public void destroy() throws IOException {
        Line known = line;
        if (known != null) {
            known.close();
        }
    }
}
