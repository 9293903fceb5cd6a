package rapport.exchange.preparing;

import java.util.List;
import java.util.Map;

/** Words by which files and columns say what they are about. */
final class Stems {

    private static final Map<String, List<String>> WORDS = Map.of(
            "organisation",
                    List.of("compan", "organi", "account", "firm", "customer", "client", "kunde", "unternehmen"),
            "person", List.of("person", "people", "contact", "staff", "lead", "kontakt", "ansprechpartner"),
            "deal", List.of("deal", "opportunit"),
            "order", List.of("order", "invoice", "bestellung", "auftra", "rechnung"),
            "product", List.of("product", "article", "artikel", "item"),
            "interaction", List.of("activit", "call", "interaction", "meeting", "event"),
            "user", List.of("user", "owner", "employee"),
            "category", List.of("categor", "kategorie"));

    private Stems() {}

    static List<String> of(String kind) {
        return WORDS.getOrDefault(kind, List.of(kind.replace("_", "")));
    }
}
