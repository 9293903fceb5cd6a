package rapport.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import rapport.Cast;

/** A browser without a window: keeps its cookies, sends forms with their token. */
final class Caller {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String address;

    Caller(String address) {
        this.address = address;
    }

    static Caller signedIn(SignedInUser who, String address) {
        Caller caller = new Caller(address);
        Map<String, String> form = Map.of("email", Cast.email(who), "password", Cast.PASSWORD);
        assertThat(caller.post("/sign-in", "/sign-in", form).statusCode()).isEqualTo(303);
        return caller;
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(address + path)).build());
    }

    /** @param page on which the form stands */
    HttpResponse<String> post(String page, String path, Map<String, String> fields) {
        String form = form(page, fields);
        return send(HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("User-Agent", "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
    }

    /** Sends a form with another host in every header that may name one, as no browser would; the answer as it comes. */
    String postAs(String host, String path, Map<String, String> fields) throws IOException {
        URI uri = URI.create(address);
        String form = form(path, fields);
        String cookie = cookies.getCookieStore().getCookies().stream()
                .map(each -> each.getName() + "=" + each.getValue())
                .collect(Collectors.joining("; "));
        String request = String.join(
                "\r\n",
                "POST " + path + " HTTP/1.1",
                "Host: " + host,
                "X-Forwarded-Host: " + host,
                "X-Forwarded-Proto: https",
                "Forwarded: host=" + host,
                "Cookie: " + cookie,
                "Content-Type: application/x-www-form-urlencoded",
                "Content-Length: " + form.length(),
                "Connection: close",
                "",
                form);
        try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
            socket.getOutputStream().write(request.getBytes(UTF_8));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }

    private String form(String page, Map<String, String> fields) {
        Matcher token = TOKEN.matcher(get(page).body());
        assertThat(token.find()).as("a form on " + page).isTrue();
        return fields.entrySet().stream()
                        .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                        .collect(Collectors.joining("&", "", "&"))
                + "_csrf=" + URLEncoder.encode(token.group(1), UTF_8);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
