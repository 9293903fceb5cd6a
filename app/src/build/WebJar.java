import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Reads single files of a front-end package that came as a jar. */
final class WebJar {

    private WebJar() {}

    /** @param path inside the package, without its name and version */
    static String read(Path jar, String path) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            ZipEntry entry = zip.stream()
                    .filter(each -> each.getName().matches("META-INF/resources/webjars/[^/]+/[^/]+/\\Q" + path + "\\E"))
                    .findFirst()
                    .orElseThrow(() -> new IOException(jar + " has no " + path));
            return read(zip, entry);
        }
    }

    static String read(ZipFile zip, ZipEntry entry) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
