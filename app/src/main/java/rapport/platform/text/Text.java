package rapport.platform.text;

import java.util.List;

/** A text to be shown: its key and what is filled in. */
public record Text(String key, List<Object> arguments) {

    public static Text of(String key, Object... arguments) {
        return new Text(key, List.of(arguments));
    }

    @Override
    public String toString() {
        return Texts.t(this);
    }
}
