package rapport.platform.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What the build has made for the browser. */
final class AssetFiles {

    private AssetFiles() {}

    static byte[] bytes(String name) {
        try (InputStream in = AssetFiles.class.getResourceAsStream("/static" + Assets.url(name))) {
            if (in == null) {
                throw new IllegalArgumentException("There is no asset " + name);
            }
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }
}
