package bench.pages;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * The requests for lists that are measured: every sort in both orders, none to three filters, the first page as often as a page
 * further down. The same seed gives the same requests, on every machine and version of Java.
 */
record ListRequests(long seed) {

    static final int COUNT = 200;

    private static final int MOST_FILTERS = 3;
    private static final List<String> SORTS = List.of("name", "trust", "commitment", "last", "spend", "cooling");
    private static final List<String> ROLES =
            List.of("customer", "prospect", "partner", "supplier", "distributor", "retailer");
    private static final List<String> STAGES = List.of(
            "exploration", "awareness", "expansion", "engagement", "drifting", "in_notice", "ended", "presumed_ended");
    /** Parts of names: frequent, rare, and one that nobody has. */
    private static final List<String> TEXTS =
            List.of("an", "er", "bakeries", "north", "kessel", "harbour", "quill", "yarrow", "pel", "xyzzy");

    private static final List<Integer> DEPTHS = List.of(1, 1, 1, 1, 1, 2, 3, 10, 30, 100);

    List<ListRequest> all() {
        Random random = new Random(seed); // Its numbers are part of its specification.
        return Stream.generate(() -> next(random)).limit(COUNT).toList();
    }

    private static ListRequest next(Random random) {
        List<String> filters = new ArrayList<>(List.of(
                "role=" + one(ROLES, random),
                "stage=" + one(STAGES, random),
                "owner=" + random.nextInt(1_000),
                "q=" + one(TEXTS, random)));
        Collections.shuffle(filters, random);
        return new ListRequest(
                one(SORTS, random),
                random.nextBoolean() ? "down" : "up",
                List.copyOf(filters.subList(0, random.nextInt(MOST_FILTERS + 1))),
                one(DEPTHS, random));
    }

    private static <T> T one(List<T> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }
}
