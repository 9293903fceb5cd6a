package rapport.platform.text;

import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;

/** A text with places for arguments. A page has hundreds, and most only put a name or a small number in. */
sealed interface Pattern {

    String with(Object... arguments);

    static Pattern of(String pattern, Locale locale) {
        boolean plain =
                pattern.indexOf('\'') < 0 && Plain.WHOLE.matcher(pattern).matches();
        return plain ? Plain.of(pattern, locale) : new Formatted(new MessageFormat(pattern, locale));
    }

    /**
     * Nothing but text and places like {0}.
     *
     * @param texts what stands before each place, and after the last
     * @param places which argument stands at each
     */
    record Plain(List<String> texts, List<Integer> places, Locale locale) implements Pattern {

        private static final java.util.regex.Pattern WHOLE = java.util.regex.Pattern.compile("(?s)([^{}]|\\{\\d})*");
        private static final java.util.regex.Pattern PLACE = java.util.regex.Pattern.compile("\\{(\\d)}");
        private static final int GROUPED_FROM = 1000;

        static Plain of(String pattern, Locale locale) {
            List<String> texts = new ArrayList<>();
            List<Integer> places = new ArrayList<>();
            int from = 0;
            for (MatchResult place : PLACE.matcher(pattern).results().toList()) {
                texts.add(pattern.substring(from, place.start()));
                places.add(Integer.valueOf(place.group(1)));
                from = place.end();
            }
            texts.add(pattern.substring(from));
            return new Plain(List.copyOf(texts), List.copyOf(places), locale);
        }

        @Override
        public String with(Object... arguments) {
            if (places.isEmpty()) {
                return texts.getFirst();
            }
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < places.size(); i++) {
                text.append(texts.get(i));
                text.append(
                        places.get(i) < arguments.length ? shown(arguments[places.get(i)]) : "{" + places.get(i) + "}");
            }
            return text.append(texts.getLast()).toString();
        }

        private String shown(Object argument) {
            if (argument instanceof Integer || argument instanceof Long) {
                long number = ((Number) argument).longValue();
                return Math.abs(number) < GROUPED_FROM
                        ? Long.toString(number)
                        : NumberFormat.getInstance(locale).format(number);
            }
            return argument instanceof String text
                    ? text
                    : new MessageFormat("{0}", locale).format(new Object[] {argument});
        }
    }

    /** Anything else that {@link MessageFormat} knows. */
    record Formatted(MessageFormat format) implements Pattern {

        @Override
        public String with(Object... arguments) {
            return ((MessageFormat) format.clone()).format(arguments);
        }
    }
}
