package rapport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/modules.md is made from the code, by this test. */
class ModulesPageTest {

    private static final Path CODE = Path.of("src/main/java/rapport");
    private static final Path MADE = Path.of("target/modules.md");
    private static final Path KEPT = Path.of("../docs/modules.md");
    private static final Pattern SENTENCE = Pattern.compile("/\\*\\*(.*?)\\*/", Pattern.DOTALL);
    private static final Pattern USES = Pattern.compile("allowedDependencies = \\{?([^})]*)[})]", Pattern.DOTALL);

    private static final String HEAD = """
            # Modules

            Made from the code by `ModulesPageTest`, which fails when this page says something else and leaves the right one in
            `app/target/modules.md`. What a module may use is checked by `ModulesTest`: another module's front door, never the packages behind it.

            | module | what it is | may use | behind its front door |
            |---|---|---|---|
            """;

    @Test
    void the_page_says_what_the_code_says() throws IOException {
        String made = HEAD + lines();
        Files.createDirectories(MADE.getParent());
        Files.writeString(MADE, made);

        assertThat(KEPT)
                .content()
                .as("docs/modules.md; the right one is in app/" + MADE)
                .isEqualTo(made);
    }

    private static String lines() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (Path module : foldersIn(CODE)) {
            String info = Files.readString(module.resolve("package-info.java"));
            lines.append("| `%s` | %s | %s | %s |%n"
                    .formatted(
                            module.getFileName(),
                            sentence(info),
                            uses(info),
                            foldersIn(module).stream()
                                    .map(Path::getFileName)
                                    .map(Path::toString)
                                    .collect(Collectors.joining(", "))));
        }
        return lines.toString();
    }

    private static String sentence(String info) {
        Matcher found = SENTENCE.matcher(info);
        assertThat(found.find()).isTrue();
        return found.group(1)
                .replaceAll("(?:\\s*\\n\\s*\\*?)+\\s*", " ")
                .replaceFirst(" <p>.*", "")
                .strip();
    }

    private static String uses(String info) {
        Matcher found = USES.matcher(info);
        assertThat(found.find()).isTrue();
        String uses =
                found.group(1).replaceAll("[\"\\s]+", " ").replace(" ,", ",").strip();
        return uses.isEmpty() ? "no other" : uses;
    }

    private static List<Path> foldersIn(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(Files::isDirectory).sorted().toList();
        }
    }
}
