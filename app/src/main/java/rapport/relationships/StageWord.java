package rapport.relationships;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What lists are filtered by: a stage, or a phase of dissolution. */
public enum StageWord {
    NONE(Stage.NONE, null),
    EXPLORATION(Stage.EXPLORATION, null),
    AWARENESS(Stage.AWARENESS, null),
    EXPANSION(Stage.EXPANSION, null),
    ENGAGEMENT(Stage.ENGAGEMENT, null),
    DRIFTING(Stage.DISSOLUTION, Phase.DRIFTING),
    IN_NOTICE(Stage.DISSOLUTION, Phase.IN_NOTICE),
    ENDED(Stage.DISSOLUTION, Phase.ENDED),
    PRESUMED_ENDED(Stage.DISSOLUTION, Phase.PRESUMED_ENDED);

    private final Stage stage;
    private final @Nullable Phase phase;

    StageWord(Stage stage, @Nullable Phase phase) {
        this.stage = stage;
        this.phase = phase;
    }

    public Stage stage() {
        return stage;
    }

    public @Nullable Phase phase() {
        return phase;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static StageWord of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }

    static List<String> keys() {
        return Arrays.stream(values()).map(StageWord::key).toList();
    }
}
