package bench.pages;

import bench.browsing.Html;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Looks a relationship up by its name, in the list. */
final class Found {

    private Found() {}

    /** @param name as it stands in the page */
    static String path(String name) {
        return "/relationships?sort=last&order=down&q="
                + URLEncoder.encode(Html.unescaped(name).strip(), StandardCharsets.UTF_8);
    }
}
