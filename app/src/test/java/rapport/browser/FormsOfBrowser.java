package rapport.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Sends forms as whoever has signed in on a page, from outside of what it shows. */
record FormsOfBrowser(String address, Page page) implements EveryPage.Forms {

    @Override
    public String post(String path, Map<String, String> fields) {
        FormData form = form();
        fields.forEach(form::set);
        return send(path, RequestOptions.create().setForm(form));
    }

    @Override
    public String upload(String path, String file, String text) {
        FilePayload payload = new FilePayload(file, "text/csv", text.getBytes(StandardCharsets.UTF_8));
        return send(path, RequestOptions.create().setMultipart(form().set("file", payload)));
    }

    private FormData form() {
        return FormData.create().set("_csrf", page.getAttribute("meta[name=csrf]", "content"));
    }

    private String send(String path, RequestOptions options) {
        return page.request()
                .post(address + path, options.setMaxRedirects(0))
                .headers()
                .getOrDefault("location", "");
    }
}
