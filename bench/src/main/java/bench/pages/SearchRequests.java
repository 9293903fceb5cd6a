package bench.pages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * What is typed into the search box: beginnings and fragments of names, e-mail addresses, phone numbers in four forms, order numbers,
 * titles of deals, words that were said, common words, typing errors. The same seed and data give the same.
 */
final class SearchRequests {

    private static final int OF_EACH = 25;
    private static final int SHORTEST = 3;

    /** Those that fit most records. */
    private static final List<String> COMMON =
            List.of("the", "for", "machine", "order", "e", "an", "er", "mar", "plan", "price list", "the machine that", "xyzzy");

    private final Random random;
    private final List<String> typed = new ArrayList<>();

    private SearchRequests(Random random) {
        this.random = random;
    }

    static List<String> of(Path data, Random random) throws IOException {
        SearchRequests requests = new SearchRequests(random);
        List<String[]> people = requests.drawn(data.resolve("people.csv"), 4 * OF_EACH);
        List<String[]> organisations = requests.drawn(data.resolve("organisations.csv"), OF_EACH);
        people.subList(0, OF_EACH).forEach(row -> requests.add(requests.beginning(row[1] + " " + row[2])));
        people.subList(OF_EACH, 2 * OF_EACH).forEach(row -> requests.add(requests.fragment(row[2])));
        people.subList(2 * OF_EACH, 3 * OF_EACH).forEach(row -> requests.add(requests.beginning(row[4])));
        people.subList(3 * OF_EACH, 4 * OF_EACH).forEach(row -> requests.add(requests.slip(row[1]) + " " + row[2]));
        organisations.forEach(row -> requests.add(requests.beginning(row[1])));
        people.subList(0, OF_EACH).forEach(row -> requests.add(requests.phone(row[5])));
        requests.drawn(data.resolve("orders.csv"), OF_EACH).forEach(row -> requests.add(requests.beginning(row[2])));
        requests.drawn(data.resolve("deals.csv"), OF_EACH).forEach(row -> requests.add(requests.beginning(row[1])));
        requests.drawn(data.resolve("interactions.csv"), 2 * OF_EACH).forEach(row -> requests.add(requests.words(row[9])));
        COMMON.forEach(requests::add);
        return List.copyOf(requests.typed);
    }

    private void add(String text) {
        if (!text.isBlank()) {
            typed.add(text);
        }
    }

    /** Rows of a file that need no quotes, evenly drawn. */
    private List<String[]> drawn(Path file, int count) throws IOException {
        List<String> kept = new ArrayList<>();
        try (Stream<String> rows = Files.lines(file).skip(1)) {
            int seen = 0;
            for (String row : (Iterable<String>) rows.filter(line -> !line.contains("\""))::iterator) {
                int place = seen < count ? seen : random.nextInt(seen + 1);
                seen++;
                if (place < kept.size()) {
                    kept.set(place, row);
                } else if (place < count) {
                    kept.add(row);
                }
            }
        }
        return kept.stream().map(row -> row.split(",", -1)).toList();
    }

    private String beginning(String text) {
        return text.substring(0, Math.min(text.length(), SHORTEST + random.nextInt(Math.max(1, text.length() - 2))));
    }

    private String fragment(String word) {
        int from = random.nextInt(Math.max(1, word.length() - SHORTEST));
        return word.substring(from, Math.min(word.length(), from + SHORTEST + random.nextInt(3)));
    }

    private String words(String said) {
        String[] words = said.split("\\W+");
        int from = random.nextInt(words.length);
        return String.join(" ", Arrays.asList(words).subList(from, Math.min(words.length, from + 1 + random.nextInt(3))));
    }

    private String phone(String number) {
        String digits = number.replaceAll("\\D", "");
        String national = digits.substring(2);
        return switch (random.nextInt(4)) {
            case 0 -> number;
            case 1 -> "00" + digits;
            case 2 -> "(0" + national.substring(0, 2) + ") " + national.substring(2, 6) + "-" + national.substring(6);
            default -> national.substring(2);
        };
    }

    /** Two letters of it in the wrong order. */
    private static String swapped(String word, int at) {
        return word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
    }

    private String slip(String word) {
        return word.length() < 5 ? word : swapped(word, 1 + random.nextInt(word.length() - 3));
    }
}
