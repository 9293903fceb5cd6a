package rapport.shell.command;

import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/** Opens pages and sends forms as a browser does, keeping cookies. */
final class Visitor implements AutoCloseable {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final URI address;
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    Visitor(URI address) {
        this.address = address;
    }

    String open(String path) throws IOException, InterruptedException {
        return send(path, request(path).build());
    }

    /**
     * Sends a form.
     *
     * @param page where the form stands, with its token
     */
    String send(String path, String page, Map<String, String> fields) throws IOException, InterruptedException {
        return send(path, form(path, page, fields).build());
    }

    /** Sends a form whose answer takes a part of the page. */
    String sendInPlace(String path, String page, Map<String, String> fields) throws IOException, InterruptedException {
        return send(path, form(path, page, fields).header("HX-Request", "true").build());
    }

    private HttpRequest.Builder form(String path, String page, Map<String, String> fields) {
        Matcher token = TOKEN.matcher(page);
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(BodyPublishers.ofString("_csrf=" + (token.find() ? token.group(1) : "") + "&" + body));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve(path)).header("Accept-Encoding", "gzip");
    }

    private String send(String path, HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<InputStream> answer = client.send(request, BodyHandlers.ofInputStream());
        System.out.println(request.method() + " " + path + " " + answer.statusCode());
        try (InputStream body = unzipped(answer)) {
            return new String(body.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static InputStream unzipped(HttpResponse<InputStream> answer) throws IOException {
        boolean zipped =
                answer.headers().firstValue("Content-Encoding").orElse("").equals("gzip");
        return zipped ? new GZIPInputStream(answer.body()) : answer.body();
    }

    @Override
    public void close() {
        client.close();
    }
}
