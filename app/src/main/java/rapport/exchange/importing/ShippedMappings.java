package rapport.exchange.importing;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The mappings that come with Rapport: those of {@code examples/mappings}. */
public final class ShippedMappings {

    private static final String FOLDER = "examples/mappings/";
    private static final String END = ".yaml";

    private ShippedMappings() {}

    /** Their names, as {@code --mapping} takes them, in the order of the alphabet. */
    public static List<String> names() {
        try {
            return Arrays.stream(
                            new PathMatchingResourcePatternResolver().getResources("classpath*:" + FOLDER + "*" + END))
                    .map(resource -> String.valueOf(resource.getFilename()))
                    .map(file -> file.substring(0, file.length() - END.length()))
                    .distinct()
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Mapping read(String name, MappingReader reader) {
        try (Reader text = new InputStreamReader(
                new ClassPathResource(FOLDER + name + END).getInputStream(), StandardCharsets.UTF_8)) {
            return reader.read(name + END, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
