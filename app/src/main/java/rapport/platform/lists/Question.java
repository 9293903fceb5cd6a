package rapport.platform.lists;

import java.util.List;
import java.util.Map;

/**
 * Something that has to be said before a bulk action is done.
 *
 * @param options what can be chosen, value to text; empty when it is typed
 * @param offered words that are offered while it is typed
 * @param answer what stands there at first
 */
public record Question(
        String name,
        String label,
        Input input,
        Map<String, String> options,
        List<String> offered,
        String answer,
        String hint) {

    /** How it is answered. */
    public enum Input {
        LINE,
        LINES,
        DAY,
        MOMENT,
        CHOICE,
        CHOICES
    }

    public Question {
        offered = List.copyOf(offered);
    }

    public static Question line(String name, String label) {
        return new Question(name, label, Input.LINE, Map.of(), List.of(), "", "");
    }

    public static Question day(String name, String label) {
        return new Question(name, label, Input.DAY, Map.of(), List.of(), "", "");
    }

    public static Question choice(String name, String label, Map<String, String> options, String answer) {
        return new Question(name, label, Input.CHOICE, options, List.of(), answer, "");
    }

    public Question offering(List<String> words) {
        return new Question(name, label, input, options, words, answer, hint);
    }

    public Question hinted(String text) {
        return new Question(name, label, input, options, offered, answer, text);
    }

    /** The type of the field in HTML. */
    public String type() {
        return switch (input) {
            case DAY -> "date";
            case MOMENT -> "datetime-local";
            default -> "text";
        };
    }
}
