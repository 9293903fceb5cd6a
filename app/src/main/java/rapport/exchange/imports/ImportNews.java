package rapport.exchange.imports;

import java.util.List;
import java.util.UUID;
import rapport.platform.web.View;

/** Imports that run or have just ended. */
public record ImportNews(List<Item> items) implements View {

    public record Item(UUID id, String state, String files) {}
}
