import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * Makes what a browser loads beside the pages: one stylesheet, one script, the icons in use, the fonts. All of it goes into a folder
 * named after its content, so that browsers may keep it for ever.
 *
 * <p>Usage: {@code java Assets.java <folder of the web jars> <src/main> <target/classes>}
 */
final class Assets {

    private static final List<String> LAYERS =
            List.of("reset", "vendor", "tokens", "base", "layout", "components", "rooms", "utilities");
    private static final String CREDITS =
            "/*! Tabler 1.4.0, MIT, Copyright 2018-2025 The Tabler Authors, https://github.com/tabler/tabler/blob/dev/LICENSE */\n";

    private final Path webjars;
    private final Path main;
    private final Path files;

    private Assets(Path webjars, Path main) {
        this.webjars = webjars;
        this.main = main;
        this.files = main.resolve("resources/static");
    }

    public static void main(String[] arguments) throws Exception {
        Assets assets = new Assets(Path.of(arguments[0]), Path.of(arguments[1]));
        assets.writeTo(Path.of(arguments[2]));
    }

    private void writeTo(Path classes) throws Exception {
        Icons icons = Icons.usedIn(main, webjars.resolve("tabler__icons.jar"));
        Map<String, byte[]> made = new TreeMap<>();
        made.put("app.css", bytes(css()));
        made.put("app.js", bytes(script()));
        // Loaded by the pages with something to drag alone.
        made.put("sortable.js", bytes(WebJar.read(webjars.resolve("sortablejs.jar"), "Sortable.min.js")));
        made.put("icons.svg", bytes(icons.sprite()));
        made.put("rapport.svg", Files.readAllBytes(files.resolve("icons/rapport.svg")));
        made.put("manifest.json", Files.readAllBytes(files.resolve("manifest.json")));
        made.put("icon-180.png", AppIcon.png(180, 0.8));
        made.put("icon-192.png", AppIcon.png(192, 0.9));
        made.put("icon-512.png", AppIcon.png(512, 0.9));
        made.put("icon-512-maskable.png", AppIcon.png(512, 0.62));
        for (Path font : list(files.resolve("fonts"), "")) {
            made.put(font.getFileName().toString(), Files.readAllBytes(font));
        }

        String version = fingerprint(made);
        Path folder = classes.resolve("static/assets");
        clear(folder);
        for (Map.Entry<String, byte[]> file : made.entrySet()) {
            Path target = folder.resolve(version).resolve(file.getKey());
            write(target, file.getValue());
            if (!file.getKey().matches(".*\\.(woff2|png)")) {
                write(Path.of(target + ".gz"), zipped(file.getValue()));
            }
        }
        String properties = "version=" + version + "\nicons=" + String.join(",", icons.names()) + "\n";
        write(classes.resolve("rapport/platform/web/assets.properties"), bytes(properties));
    }

    private String css() throws IOException {
        List<Stylesheet.Node> layers = new ArrayList<>();
        for (String layer : LAYERS) {
            layers.add(new Stylesheet.Block("@layer " + layer, layer(layer)));
        }
        Stylesheet all = new Stylesheet(layers).withSystemDark().withoutUnused("--tblr-");
        Stylesheet fonts = sheet(files.resolve("css/fonts.css"));
        return CREDITS + read(files.resolve("css/layers.css")).strip() + "\n" + fonts + all;
    }

    private List<Stylesheet.Node> layer(String name) throws IOException {
        Path css = files.resolve("css");
        if (name.equals("vendor")) {
            return vendor().nodes();
        }
        if (!Files.isDirectory(css.resolve(name))) {
            return sheet(css.resolve(name + ".css")).nodes();
        }
        List<Stylesheet.Node> all = new ArrayList<>();
        for (Path file : list(css.resolve(name), ".css")) {
            all.addAll(sheet(file).nodes());
        }
        return all;
    }

    private static Stylesheet sheet(Path file) throws IOException {
        try {
            return Stylesheet.parse(read(file));
        } catch (IllegalArgumentException wrong) {
            throw new IOException(file + ": " + wrong.getMessage(), wrong);
        }
    }

    private Stylesheet vendor() throws IOException {
        Set<String> keep = read(files.resolve("css/vendor.keep"))
                .lines()
                .filter(line -> !line.startsWith("#"))
                .flatMap(line -> Stream.of(line.strip().split("\\s+")))
                .collect(Collectors.toCollection(TreeSet::new));
        String tabler = WebJar.read(webjars.resolve("tabler__core.jar"), "dist/css/tabler.css");
        return Stylesheet.parse(tabler).cutTo(keep);
    }

    private String script() throws IOException {
        StringBuilder all = new StringBuilder(WebJar.read(webjars.resolve("htmx.org.jar"), "dist/htmx.min.js"));
        all.append('\n').append(WebJar.read(webjars.resolve("sortablejs.jar"), "Sortable.min.js"));
        for (Path behaviour : list(files.resolve("js/behaviours"), ".js")) {
            all.append("\n(() => {\n'use strict';\n").append(read(behaviour)).append("})();");
        }
        return all.append('\n').toString();
    }

    private static String fingerprint(Map<String, byte[]> made) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        made.forEach((name, content) -> {
            digest.update(bytes(name));
            digest.update(content);
        });
        return HexFormat.of().formatHex(digest.digest()).substring(0, 12);
    }

    private static byte[] zipped(byte[] content) throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(zipped) {
            {
                def.setLevel(Deflater.BEST_COMPRESSION);
            }
        }) {
            out.write(content);
        }
        return zipped.toByteArray();
    }

    private static void clear(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> old = Files.walk(folder)) {
            for (Path path : old.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(path);
            }
        }
    }

    private static List<Path> list(Path folder, String ending) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(path -> path.toString().endsWith(ending)).sorted().toList();
        }
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file);
    }

    private static void write(Path file, byte[] content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, content);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
