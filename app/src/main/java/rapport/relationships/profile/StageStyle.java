package rapport.relationships.profile;

import rapport.relationships.Stage;

/** The class names that the design gives to the stages. */
final class StageStyle {

    private StageStyle() {}

    static String css(Stage stage) {
        return switch (stage) {
            case NONE -> "s-none";
            case EXPLORATION -> "s-exp";
            case AWARENESS -> "s-awa";
            case EXPANSION -> "s-grw";
            case ENGAGEMENT -> "s-eng";
            case DISSOLUTION -> "s-dis";
        };
    }
}
