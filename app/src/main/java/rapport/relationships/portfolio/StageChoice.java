package rapport.relationships.portfolio;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import rapport.relationships.Phase;
import rapport.relationships.Stage;

/** What the list can be filtered by: a stage, or a phase of dissolution. */
public enum StageChoice {
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

    StageChoice(Stage stage, @Nullable Phase phase) {
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
}
