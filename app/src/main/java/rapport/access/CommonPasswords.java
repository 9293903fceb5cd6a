package rapport.access;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;

/**
 * What is tried first when somebody guesses: a few hundred words, names and key rows, alone or up to three in a row, with digits
 * and signs around them or in place of letters ("Welcome2026!", "p@ssw0rd1234"), and short patterns repeated.
 */
record CommonPasswords(Set<String> words) {

    private static final int MOST_WORDS = 3;
    private static final int LONGEST_PERIOD = 4;

    static CommonPasswords read() {
        try (InputStream file =
                        Objects.requireNonNull(CommonPasswords.class.getResourceAsStream("common-passwords.txt.gz"));
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(new GZIPInputStream(file), StandardCharsets.UTF_8))) {
            return new CommonPasswords(lines.lines().collect(Collectors.toUnmodifiableSet()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param password in lower case */
    boolean contain(String password) {
        String withoutSigns = password.replaceAll("[^\\p{L}\\p{N}]", "");
        String core = lettersFor(password.replaceAll("^[^\\p{L}@$]+|[^\\p{L}@$]+$", ""))
                .replaceAll("[^\\p{L}]", "");
        return isRepetition(password) || isMadeOfWords(withoutSigns) || core.isEmpty() || isMadeOfWords(core);
    }

    private static boolean isRepetition(String text) {
        return IntStream.rangeClosed(1, LONGEST_PERIOD)
                .anyMatch(period -> IntStream.range(period, text.length())
                        .allMatch(i -> text.charAt(i) == text.charAt(i - period)));
    }

    /** Whether the text is a row of at most three words: the fewest words that make each beginning, shortest beginning first. */
    private boolean isMadeOfWords(String text) {
        int[] fewest = new int[text.length() + 1];
        Arrays.fill(fewest, 1, fewest.length, MOST_WORDS + 1);
        for (int end = 1; end <= text.length(); end++) {
            for (int start = 0; start < end; start++) {
                if (fewest[start] < MOST_WORDS && words.contains(text.substring(start, end))) {
                    fewest[end] = Math.min(fewest[end], fewest[start] + 1);
                }
            }
        }
        return fewest[text.length()] <= MOST_WORDS;
    }

    /** Undoes the usual replacing of letters by what looks like them. */
    private static String lettersFor(String text) {
        return text.replace('@', 'a')
                .replace('4', 'a')
                .replace('3', 'e')
                .replace('1', 'i')
                .replace('0', 'o')
                .replace('$', 's')
                .replace('5', 's')
                .replace('7', 't');
    }
}
