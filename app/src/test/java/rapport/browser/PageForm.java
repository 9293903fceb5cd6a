package rapport.browser;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.web.util.HtmlUtils;

/** A form as it stands on a page: where it is sent, what is typed and chosen in it, and what its selections offer. */
record PageForm(String action, Map<String, List<String>> fields, Map<String, List<String>> choices) {

    private static final Pattern FORM = Pattern.compile("<form\\b([^>]*)>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern CONTROL = Pattern.compile(
            "<(input|button)\\b([^>]*)>|<select\\b([^>]*)>(.*?)</select>|<textarea\\b([^>]*)>(.*?)</textarea>",
            Pattern.DOTALL);
    private static final Pattern OPTION = Pattern.compile("<option\\b([^>]*)>");
    private static final int MOST_CHOICES = 3;
    private static final Set<String> HIDDEN = Set.of("version", "back", "matter", "own_fields");
    private static final Set<String> CHOSEN = Set.of("radio", "checkbox", "file", "submit", "button");

    /** The forms of a page that write. */
    static List<PageForm> on(String html) {
        List<PageForm> forms = new ArrayList<>();
        Matcher form = FORM.matcher(html);
        while (form.find()) {
            if ("post".equals(attribute(form.group(1), "method"))) {
                forms.add(new PageForm(
                        attribute(form.group(1), "action"), fields(form.group(2)), choices(form.group(2))));
            }
        }
        return forms;
    }

    boolean takesAway() {
        return action.matches(".*(deletion|removal|disabling|/undo).*");
    }

    /** The same with something in the fields that are empty, so that more than refusals comes of it. */
    PageForm filled() {
        Map<String, List<String>> filled = new LinkedHashMap<>();
        fields.forEach((name, values) -> filled.put(
                name, values.stream().map(value -> filled(name, value)).toList()));
        return new PageForm(action, filled, choices);
    }

    /** The same with one field changed, for each field and each way to change it: another choice, another text, the next number. */
    Stream<PageForm> altered() {
        return fields.entrySet().stream()
                .filter(field -> !HIDDEN.contains(field.getKey()))
                .flatMap(field ->
                        others(field.getKey(), field.getValue().getFirst()).map(other -> with(field.getKey(), other)));
    }

    private Stream<String> others(String name, String value) {
        List<String> offered = choices.getOrDefault(name, List.of());
        return offered.isEmpty()
                ? Stream.of(
                        value.matches("\\d{1,9}(\\.\\d+)?")
                                ? new BigDecimal(value).add(BigDecimal.ONE).toPlainString()
                                : value + " once more")
                : offered.stream().filter(choice -> !choice.equals(value)).limit(MOST_CHOICES);
    }

    private PageForm with(String name, String value) {
        Map<String, List<String>> altered = new LinkedHashMap<>(fields);
        altered.put(name, List.of(value));
        return new PageForm(action, altered, choices);
    }

    private static String filled(String name, String value) {
        if (!value.isEmpty()) {
            return value;
        }
        return switch (name) {
            case "title", "name", "text", "label", "what", "sentence", "about_text" -> "Pier " + name;
            case "email" -> "pier@rapport.example";
            case "on", "day", "due_on" -> "2026-12-03";
            default -> value;
        };
    }

    private static Map<String, List<String>> fields(String html) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        Matcher control = CONTROL.matcher(html);
        while (control.find()) {
            if (control.group(1) != null) {
                String tag = control.group(2);
                boolean isSent = !CHOSEN.contains(attribute(tag, "type")) || tag.matches("(?s).*\\schecked\\b.*");
                if (control.group(1).equals("input") && isSent) {
                    add(fields, attribute(tag, "name"), attribute(tag, "value"));
                }
            } else if (control.group(3) != null) {
                add(fields, attribute(control.group(3), "name"), option(control.group(4)));
            } else {
                add(fields, attribute(control.group(5), "name"), HtmlUtils.htmlUnescape(control.group(6)));
            }
        }
        return fields;
    }

    /** What each selection offers. */
    private static Map<String, List<String>> choices(String html) {
        Map<String, List<String>> choices = new LinkedHashMap<>();
        Matcher control = CONTROL.matcher(html);
        while (control.find()) {
            if (control.group(3) != null) {
                choices.put(
                        attribute(control.group(3), "name"),
                        OPTION.matcher(control.group(4))
                                .results()
                                .map(option -> attribute(option.group(1), "value"))
                                .toList());
            }
        }
        return choices;
    }

    private static String option(String html) {
        List<String> all =
                OPTION.matcher(html).results().map(found -> found.group(1)).toList();
        return all.stream()
                .filter(tag -> tag.contains(" selected"))
                .findFirst()
                .or(() -> all.stream().findFirst())
                .map(tag -> attribute(tag, "value"))
                .orElse("");
    }

    private static void add(Map<String, List<String>> fields, String name, String value) {
        if (!name.isEmpty() && !name.equals("_csrf")) {
            fields.computeIfAbsent(name, any -> new ArrayList<>()).add(value);
        }
    }

    private static String attribute(String tag, String name) {
        Matcher found = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(tag);
        return found.find() ? HtmlUtils.htmlUnescape(found.group(1)) : "";
    }
}
