package rapport.relationships.movement;

import java.util.List;
import rapport.directory.PartyKind;
import rapport.platform.web.View;
import rapport.relationships.RelationshipId;
import rapport.relationships.Stage;

/** Relationships that went forward in the last days. */
public record Forward(List<Item> items) implements View {

    public record Item(RelationshipId id, String name, PartyKind kind, Stage from, Stage to) {

        public String css(Stage stage) {
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
}
