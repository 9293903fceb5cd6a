package rapport.relationships.movement;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rapport.directory.PartyKind;
import rapport.platform.web.View;
import rapport.relationships.RelationshipId;

/**
 * The relationships that cool down most.
 *
 * @param all how many cool down, at most 1,001
 */
public record Cooling(List<Item> items, int all) implements View {

    static final int MOST_COUNTED = 1000;

    /**
     * One of them.
     *
     * @param rise points by which dissolution became more likely in 90 days, 1..100
     * @param trend points of trust won or lost in 90 days; null when not known
     * @param pulse per week contacts that came to us and that went to them
     */
    public record Item(
            RelationshipId id,
            String name,
            PartyKind kind,
            int rise,
            @Nullable Double trend,
            List<Integer> pulse) {}

    public String count() {
        return all > MOST_COUNTED ? MOST_COUNTED + "+" : Integer.toString(all);
    }
}
