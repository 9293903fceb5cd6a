package rapport.interactions;

import java.util.Locale;
import rapport.platform.text.Text;

/** A short mark beside a contact or event: what came of it, always in words. */
public record Pill(Tone tone, String icon, Text text) {

    /** What the mark means for us; the colour follows from it. */
    public enum Tone {
        GOOD,
        WARN,
        BAD,
        ACC,
        MUTE;

        /** The class name of the colour: {@code k-good}. */
        public String css() {
            return "k-" + name().toLowerCase(Locale.ROOT);
        }
    }
}
