import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The Tabler icons that templates and Java code name: every text in quotes that is the name of an icon counts. */
record Icons(Map<String, String> drawings) {

    private static final Pattern QUOTED = Pattern.compile("\"([a-z0-9]+(?:-[a-z0-9]+)*)\"");
    private static final Pattern FILE = Pattern.compile("META-INF/.*/icons/outline/([a-z0-9-]+)\\.svg");

    static Icons usedIn(Path main, Path jar) throws IOException {
        Set<String> named = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(main)) {
            for (Path source : sources.filter(path -> path.toString().matches(".*\\.(jte|java)")).toList()) {
                QUOTED.matcher(Files.readString(source)).results().forEach(found -> named.add(found.group(1)));
            }
        }
        Map<String, String> drawings = new TreeMap<>();
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
                Matcher file = FILE.matcher(entry.getName());
                if (file.matches() && named.contains(file.group(1))) {
                    drawings.put(file.group(1), drawing(WebJar.read(zip, entry)));
                }
            }
        }
        return new Icons(drawings);
    }

    /** What is inside the icon's svg element; size and stroke come from our stylesheet. */
    private static String drawing(String svg) {
        int start = svg.indexOf('>', svg.indexOf("<svg")) + 1;
        return svg.substring(start, svg.lastIndexOf("</svg>"))
                .replaceAll("\\s*\n\\s*", "")
                .replace(" />", "/>")
                .replace("<path stroke=\"none\" d=\"M0 0h24v24H0z\" fill=\"none\"/>", "");
    }

    Collection<String> names() {
        return drawings.keySet();
    }

    String sprite() {
        StringBuilder svg = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\">\n"
                + "<!-- Tabler Icons 3.35.0, MIT, Copyright (c) 2020-2025 Paweł Kuna, https://github.com/tabler/tabler-icons -->\n");
        drawings.forEach((name, drawing) -> svg.append("<symbol id=\"")
                .append(name)
                .append("\" viewBox=\"0 0 24 24\">")
                .append(drawing)
                .append("</symbol>\n"));
        return svg.append("</svg>\n").toString();
    }
}
