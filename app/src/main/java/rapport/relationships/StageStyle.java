package rapport.relationships;

import org.jspecify.annotations.Nullable;

/** The class names that the design gives to the stages, and to the phases of a dissolution. */
public final class StageStyle {

    private StageStyle() {}

    public static String css(Stage stage) {
        return switch (stage) {
            case NONE -> "s-none";
            case EXPLORATION -> "s-exp";
            case AWARENESS -> "s-awa";
            case EXPANSION -> "s-grw";
            case ENGAGEMENT -> "s-eng";
            case DISSOLUTION -> "s-dis";
        };
    }

    /** The dot of a phase; empty for the plain one. */
    public static String dot(@Nullable Phase phase) {
        return switch (phase) {
            case null -> "";
            case DRIFTING -> "p-dr";
            case IN_NOTICE -> "p-no";
            case ENDED, PRESUMED_ENDED -> "p-en";
        };
    }
}
