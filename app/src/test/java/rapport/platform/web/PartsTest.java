package rapport.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The parts of {@code ui/} and the layouts, shown with made-up content. */
class PartsTest {

    private static final Pattern CLASSES = Pattern.compile("class=\"([^\"]*)\"");
    private static final Pattern SPELLED_OUT = Pattern.compile("(?:class|css) ?= ?\"([^\"$]*)");
    private static final Pattern RULE = Pattern.compile("\\.([a-z][\\w-]*)");
    private static final Pattern SCRIPT = Pattern.compile("<script([^>]*)>");
    private static final List<String> PAGES = List.of("relationship", "relationships", "states", "signin", "failure");

    private static final Kitchen KITCHEN = new Kitchen();

    /** Kept for looking at: {@code target/kitchen/*.html} beside the assets in {@code target/classes/static}. */
    @BeforeAll
    static void keepThePages() throws IOException {
        Path folder = Files.createDirectories(Path.of("target/kitchen"));
        for (String page : PAGES) {
            for (String theme : List.of("auto", "light", "dark")) {
                Files.writeString(folder.resolve(page + "-" + theme + ".html"), KITCHEN.page(page, theme));
            }
        }
        KitchenIcons.writeTo(folder.resolve("icons.svg"));
    }

    @Test
    void every_part_stands_in_the_kitchen() throws IOException {
        Set<String> parts = names(Kitchen.OURS.resolve("ui"));
        String pages = text(Kitchen.PAGES.resolve("kitchen"));
        String ours = text(Kitchen.OURS);

        assertThat(parts)
                .hasSizeGreaterThan(30)
                .allSatisfy(part -> assertThat(pages + ours).contains("@template.ui." + part + "("));
    }

    @ParameterizedTest
    @ValueSource(strings = {"relationship", "relationships", "states", "signin", "failure"})
    void a_page_obeys_the_content_security_policy(String page) {
        String html = KITCHEN.page(page, "auto");

        assertThat(html).doesNotContainPattern("\\sstyle=").doesNotContainPattern("\\son[a-z]+=");
        assertThat(SCRIPT.matcher(html).results().map(found -> found.group(1)))
                .isNotEmpty()
                .allSatisfy(script -> assertThat(script).containsAnyOf("src=", "type=\"application/json\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"relationship", "relationships", "states", "signin", "failure"})
    void every_class_has_a_rule(String page) {
        Set<String> classes = CLASSES.matcher(KITCHEN.page(page, "dark"))
                .results()
                .flatMap(PartsTest::words)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(classes).hasSizeGreaterThan(10).isSubsetOf(ruled());
    }

    @Test
    void every_class_that_a_template_spells_out_has_a_rule() throws IOException {
        Set<String> classes = SPELLED_OUT
                .matcher(text(Kitchen.OURS))
                .results()
                .flatMap(PartsTest::words)
                .filter(word -> word.matches("[a-z][a-z0-9-]*[a-z0-9]"))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(classes).hasSizeGreaterThan(100).isSubsetOf(ruled());
    }

    @Test
    void a_text_is_never_markup() {
        assertThat(KITCHEN.page("relationships", "auto"))
                .contains("Harbour &amp; Pine Hotels")
                .doesNotContain("Harbour & Pine");
    }

    private static Set<String> ruled() {
        return RULE.matcher(AssetFiles.text("app.css"))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    private static Stream<String> words(MatchResult attribute) {
        return Stream.of(attribute.group(1).strip().split("\\s+")).filter(word -> !word.isEmpty());
    }

    private static Set<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString().replace(".jte", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String text(Path folder) throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(Files.readString(file));
            }
        }
        return all.toString();
    }
}
