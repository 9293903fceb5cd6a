package bench.browsing;

import bench.installation.Failed;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A form of a page as it would be sent now.
 *
 * @param fields in order; a name may come several times
 */
public record Form(String action, List<Field> fields) {

    private static final Pattern FORM = Pattern.compile("<form(\\s[^>]*)>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern AREA = Pattern.compile("<textarea(\\s[^>]*)>(.*?)</textarea>", Pattern.DOTALL);
    private static final Pattern SELECT = Pattern.compile("<select(\\s[^>]*)>(.*?)</select>", Pattern.DOTALL);

    /** One name and value. */
    public record Field(String name, String value) {}

    /**
     * The form that posts to this address.
     *
     * @throws Failed if the page has none
     */
    public static Form in(String html, String action) {
        Matcher form = FORM.matcher(html);
        while (form.find()) {
            Map<String, String> attributes = Html.attributes(form.group(1));
            if ("post".equals(attributes.get("method")) && action.equals(attributes.get("action"))) {
                return new Form(action, fields(form.group(2)));
            }
        }
        throw new Failed("The page has no form that posts to " + action);
    }

    /** The same with another value in a field. */
    public Form with(String name, String value) {
        List<Field> others = new ArrayList<>(fields);
        others.removeIf(field -> field.name().equals(name));
        others.add(new Field(name, value));
        return new Form(action, List.copyOf(others));
    }

    String encoded() {
        return fields.stream()
                .map(field -> encoded(field.name()) + "=" + encoded(field.value()))
                .collect(Collectors.joining("&"));
    }

    private static List<Field> fields(String html) {
        return Stream.of(inputs(html), areas(html), selects(html))
                .flatMap(List::stream)
                .filter(field -> !field.name().isEmpty())
                .toList();
    }

    private static List<Field> inputs(String html) {
        return Html.tags(html, "input").stream()
                .filter(input -> input.containsKey("checked")
                        || !input.getOrDefault("type", "text").matches("radio|checkbox"))
                .map(input -> new Field(input.getOrDefault("name", ""), input.getOrDefault("value", "")))
                .toList();
    }

    private static List<Field> areas(String html) {
        return AREA.matcher(html)
                .results()
                .map(area -> new Field(
                        Html.attributes(area.group(1)).getOrDefault("name", ""), Html.unescaped(area.group(2))))
                .toList();
    }

    private static List<Field> selects(String html) {
        return SELECT.matcher(html)
                .results()
                .map(select ->
                        new Field(Html.attributes(select.group(1)).getOrDefault("name", ""), chosen(select.group(2))))
                .toList();
    }

    private static String chosen(String options) {
        List<Map<String, String>> all = Html.tags(options, "option");
        return all.stream()
                .filter(option -> option.containsKey("selected"))
                .findFirst()
                .or(() -> all.stream().findFirst())
                .map(option -> option.getOrDefault("value", ""))
                .orElse("");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
