package bench.browsing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** As much of HTML as Rapport's own pages use: attributes between double quotes. */
public final class Html {

    private static final String ATTRIBUTES = "((?:\\s++[\\w:-]++(?:=\"[^\"]*+\")?+)*+)\\s*+/?+>";
    private static final Pattern ATTRIBUTE = Pattern.compile("([\\w:-]+)(?:=\"([^\"]*)\")?");

    private Html() {}

    /** The attributes of every tag of this name, in order; of a tag of any name for {@code \\w+}. */
    public static List<Map<String, String>> tags(String html, String name) {
        List<Map<String, String>> tags = new ArrayList<>();
        Matcher tag = Pattern.compile("<" + name + ATTRIBUTES).matcher(html);
        while (tag.find()) {
            tags.add(attributes(tag.group(1)));
        }
        return tags;
    }

    static Map<String, String> attributes(String text) {
        Map<String, String> attributes = new LinkedHashMap<>();
        Matcher attribute = ATTRIBUTE.matcher(text);
        while (attribute.find()) {
            attributes.put(
                    attribute.group(1),
                    unescaped(Optional.ofNullable(attribute.group(2)).orElse("")));
        }
        return attributes;
    }

    /** Where the link of this relation leads, such as {@code next}. */
    public static Optional<String> link(String html, String relation) {
        return tags(html, "a").stream()
                .filter(tag -> relation.equals(tag.get("rel")))
                .map(tag -> tag.getOrDefault("href", ""))
                .findFirst();
    }

    /** What the page fetches by itself as soon as it is there. */
    public static List<String> loadedAtOnce(String html) {
        return tags(html, "\\w+").stream()
                .filter(tag -> tag.containsKey("hx-get")
                        && Stream.of(tag.getOrDefault("hx-trigger", "").split(",", -1))
                                .anyMatch(trigger -> trigger.strip().matches("(load|revealed)( .*)?")))
                .map(tag -> tag.getOrDefault("hx-get", ""))
                .toList();
    }

    /** The files beside the page: styles, scripts, fonts, icons, each once. */
    public static List<String> files(String html) {
        return tags(html, "\\w+").stream()
                .flatMap(tag -> Stream.of("src", "href").map(name -> tag.getOrDefault(name, "")))
                .filter(path -> path.startsWith("/assets/"))
                .map(path -> path.replaceFirst("#.*", ""))
                .distinct()
                .toList();
    }

    /** Text as it was before it became part of a page. */
    public static String unescaped(String text) {
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&#34;", "\"")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }
}
