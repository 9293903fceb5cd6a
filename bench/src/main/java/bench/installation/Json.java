package bench.installation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** As much of JSON as Rapport's commands print. */
public final class Json {

    private Json() {}

    /** The last number of this name; NaN when there is none. */
    public static double number(String json, String name) {
        Matcher found = Pattern.compile("\"" + name + "\"\\s*:\\s*(-?[\\d.]+(?:[eE][-+]?\\d+)?)")
                .matcher(json);
        double number = Double.NaN;
        while (found.find()) {
            number = Double.parseDouble(found.group(1));
        }
        return number;
    }

    /** The last text of this name; empty when there is none. */
    public static String text(String json, String name) {
        Matcher found = Pattern.compile("\"" + name + "\"\\s*:\\s*\"([^\"]*)\"").matcher(json);
        String text = "";
        while (found.find()) {
            text = found.group(1);
        }
        return text;
    }

    /** The objects without objects in them. */
    public static List<String> innermost(String json) {
        List<String> objects = new ArrayList<>();
        Matcher found = Pattern.compile("\\{[^{}]*}").matcher(json);
        while (found.find()) {
            objects.add(found.group());
        }
        return objects;
    }
}
