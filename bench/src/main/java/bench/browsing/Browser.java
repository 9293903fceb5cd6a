package bench.browsing;

import bench.installation.Failed;
import bench.installation.Installation.Account;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Keeps cookies, asks for zipped answers, keeps connections open, follows no redirect by itself. Many threads may use one. */
public final class Browser implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final URI address;
    private final Map<String, String> cookies = new ConcurrentHashMap<>();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Browser(URI address) {
        this.address = address;
    }

    /** Signs in by the form. */
    public static Browser signedIn(URI address, Account account) throws IOException, InterruptedException {
        Browser browser = new Browser(address);
        Form form = Form.in(browser.get("/sign-in").mustBe(200).text(), "/sign-in");
        browser.submit(form.with("email", account.email()).with("password", account.password()))
                .mustBe(303);
        browser.get("/").mustBe(200);
        return browser;
    }

    /**
     * The same user where many pages are asked for at once.
     *
     * @param atOnce how many do
     */
    public Getter getter(int atOnce) {
        return new Getter(address, cookies(), atOnce);
    }

    public Answer get(String path) throws IOException, InterruptedException {
        return send(request(path).GET().build(), path);
    }

    /** Sends a form and goes where the answer says. */
    public Answer submit(Form form) throws IOException, InterruptedException {
        return send(post(form).build(), form.action());
    }

    /** Sends a form as htmx does, which puts the answer into the page. */
    public Answer submitInPlace(Form form) throws IOException, InterruptedException {
        return send(post(form).header("HX-Request", "true").build(), form.action());
    }

    private HttpRequest.Builder post(Form form) {
        return request(form.action())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(BodyPublishers.ofString(form.encoded()));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve(path))
                .timeout(PATIENCE)
                .header("Accept", "text/html,*/*;q=0.8")
                .header("Accept-Encoding", "gzip");
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookies());
        }
        return request;
    }

    private String cookies() {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private Answer send(HttpRequest request, String path) throws IOException, InterruptedException {
        long began = System.nanoTime();
        HttpResponse<byte[]> response = client.send(request, BodyHandlers.ofByteArray());
        long took = System.nanoTime() - began;
        response.headers().allValues("Set-Cookie").forEach(this::keep);
        if (response.headers().firstValue("Location").orElse("").contains("/sign-in")) {
            throw new Failed(path + " asks to sign in");
        }
        return new Answer(path, response.statusCode(), response.headers(), response.body(), took);
    }

    private void keep(String cookie) {
        String[] pair = cookie.split(";", 2)[0].split("=", 2);
        cookies.put(pair[0], pair.length == 2 ? pair[1] : "");
    }

    @Override
    public void close() {
        client.close();
    }
}
