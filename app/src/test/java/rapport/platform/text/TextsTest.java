package rapport.platform.text;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ChoiceFormat;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The texts of both languages against one another, and against the places that show them. */
class TextsTest {

    private static final Path MAIN = Path.of("src/main");
    private static final String GERMAN = "_de.properties";
    private static final Pattern LITERAL = Pattern.compile("\"([a-z]+[.-][a-zA-Z_.0-9-]*)\"");
    private static final Pattern SHOWN =
            Pattern.compile("(?<![.\\w])(?:t|Texts\\.t|Text\\.of)\\(\"([a-z]+\\.[a-zA-Z_.0-9]*[a-zA-Z_0-9])\"[,)]");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)");

    /** Words that are the same in both languages, and texts that are nothing but places. */
    private static final Set<String> SAME = Set.of(
            "Administrator",
            "Chat",
            "Chats",
            "Code",
            "CES",
            "CSAT",
            "Deal",
            "Deals",
            "Distributor",
            "Filter",
            "Import",
            "Initiative",
            "Link",
            "NPS",
            "Name",
            "Normal",
            "Organisation",
            "Partner",
            "Person",
            "Pipeline",
            "Region",
            "Text",
            "Website",
            "Deal: {0}",
            "Episode {0}",
            "{0} kB",
            "{0} MB",
            "{0} s",
            "Webhooks");

    private final Map<String, String> english = texts(path -> !path.endsWith(GERMAN));
    private final Map<String, String> german = texts(path -> path.endsWith(GERMAN));

    @Test
    void both_languages_have_the_same_texts() {
        assertThat(english).hasSizeGreaterThan(2000);
        assertThat(german.keySet()).isEqualTo(english.keySet());
    }

    @Test
    void what_is_filled_in_is_the_same_in_both_languages() {
        assertThat(english.keySet()).allSatisfy(key -> {
            assertThat(places(german.get(key))).as(key).isEqualTo(places(english.get(key)));
            assertThat(choices(german.get(key))).as(key).isEqualTo(choices(english.get(key)));
        });
    }

    @Test
    void no_text_was_left_in_english() {
        assertThat(english.keySet()).allSatisfy(key -> {
            String text = english.get(key);
            boolean onlyPlaces =
                    PLACE.matcher(text).find() && text.replaceAll("\\{\\d}", "").matches("[^a-zA-Z]*");
            if (!onlyPlaces && !SAME.contains(text)) {
                assertThat(german.get(key)).as(key).isNotEqualTo(text);
            }
        });
    }

    @Test
    void a_german_text_has_no_english_quotes_and_addresses_nobody_as_du() {
        assertThat(german).allSatisfy((key, text) -> {
            assertThat(text)
                    .as(key)
                    .doesNotContain("“{", "”", "’")
                    .doesNotContainPattern("\\b([Dd]u|[Dd]ein\\w*|[Dd]ich)\\b");
            assertThat(count(text, "„")).as(key).isEqualTo(count(text, "“"));
        });
    }

    @Test
    void every_text_that_is_asked_for_is_there() {
        List<String> missing = sources().stream()
                .flatMap(source -> SHOWN.matcher(source).results().map(found -> found.group(1)))
                .filter(key -> !english.containsKey(key))
                .distinct()
                .toList();

        assertThat(missing).isEmpty();
    }

    @Test
    void no_text_lies_unused() {
        Set<String> literals = sources().stream()
                .flatMap(source -> LITERAL.matcher(source).results().map(found -> found.group(1)))
                .map(literal -> literal.replace("-", ".field."))
                .collect(toCollection(TreeSet::new));
        List<String> unused = english.keySet().stream()
                .filter(key -> beginnings(key).noneMatch(literals::contains))
                .toList();

        assertThat(unused).isEmpty();
    }

    /** The key itself, and what code may add the rest to: "party.role.", "deal.list" of "deal.list.title", "access.users.make_". */
    private static Stream<String> beginnings(String key) {
        List<String> all = new ArrayList<>(List.of(key));
        if (key.lastIndexOf('_') > key.lastIndexOf('.')) {
            all.add(key.substring(0, key.lastIndexOf('_') + 1));
        }
        for (int dot = key.lastIndexOf('.'); dot > 0; dot = key.lastIndexOf('.', dot - 1)) {
            all.add(key.substring(0, dot + 1));
            if (key.lastIndexOf('.', dot - 1) > 0) {
                all.add(key.substring(0, dot));
            }
        }
        return all.stream();
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(MatchResult::group).collect(toCollection(TreeSet::new));
    }

    /** Where each choice begins, as in {0,choice,0#…|1#…|1<…}. */
    private static List<String> choices(String text) {
        return Arrays.stream(new MessageFormat(text).getFormatsByArgumentIndex())
                .map(format -> format instanceof ChoiceFormat choice ? Arrays.toString(choice.getLimits()) : "")
                .toList();
    }

    private static long count(String text, String sign) {
        return text.chars().filter(c -> c == sign.charAt(0)).count();
    }

    private static Map<String, String> texts(Predicate<String> which) {
        Map<String, String> texts = new TreeMap<>();
        for (Path file : files(MAIN.resolve("resources/messages"))) {
            if (which.test(file.toString())) {
                Properties properties = new Properties();
                try (InputStream in = Files.newInputStream(file)) {
                    properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                properties.forEach((key, text) -> texts.put(key.toString(), text.toString()));
            }
        }
        return texts;
    }

    private static List<String> sources() {
        return Stream.of("java", "jte")
                .flatMap(folder -> files(MAIN.resolve(folder)).stream())
                .map(TextsTest::read)
                .toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
