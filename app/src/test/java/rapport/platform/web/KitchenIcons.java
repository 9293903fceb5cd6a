package rapport.platform.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The product's sprite holds what the product shows; the kitchen shows more and so has a sprite of its own. */
public final class KitchenIcons {

    private static final Map<String, String> DRAWINGS = new TreeMap<>();

    private KitchenIcons() {}

    public static String url(String name) {
        DRAWINGS.computeIfAbsent(name, KitchenIcons::drawing);
        return "/kitchen/icons.svg#" + name;
    }

    static void writeTo(Path file) throws IOException {
        StringBuilder sprite = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\">\n");
        DRAWINGS.forEach((name, drawing) -> sprite.append(
                drawing.replaceFirst("(?s)<svg[^>]*>", "<symbol id=\"" + name + "\" viewBox=\"0 0 24 24\">")
                        .replace("</svg>", "</symbol>")));
        Files.writeString(file, sprite.append("</svg>\n"));
    }

    private static String drawing(String name) {
        try (ZipFile jar = new ZipFile("target/webjars/tabler__icons.jar")) {
            ZipEntry entry = jar.stream()
                    .filter(each -> each.getName().endsWith("/icons/outline/" + name + ".svg"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("Tabler has no icon " + name));
            try (InputStream in = jar.getInputStream(entry)) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
