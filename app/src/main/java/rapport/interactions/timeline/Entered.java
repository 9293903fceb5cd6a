package rapport.interactions.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rapport.directory.PartyId;
import rapport.interactions.Channel;
import rapport.interactions.Contact;
import rapport.interactions.Direction;
import rapport.interactions.Mood;
import rapport.interactions.NewPromise;
import rapport.interactions.Promises;
import rapport.interactions.Severity;
import rapport.interactions.Side;
import rapport.interactions.Signal;
import rapport.platform.text.Text;
import rapport.platform.time.Moments;

/**
 * A contact form understood: the contact and its promise, or what is wrong with which field.
 *
 * @param contact null when it could not be understood
 * @param promise null when there is none
 */
record Entered(@Nullable Contact contact, @Nullable NewPromise promise, Map<String, Text> problems) {

    /**
     * @param before when it was until now; null for a new contact. Left as the form showed it, it stays what it was to the
     *     microsecond, also within the hour that comes twice when the clocks go back
     */
    static Entered of(ContactForm form, ZoneId zone, @Nullable Instant before, Moments moments) {
        return new Reader(form, zone, before, moments).read();
    }

    private static final class Reader {

        // What a hidden field holds that is no matter of ours is none.
        private static final Pattern MATTER = Pattern.compile("[a-z_]{1,30}:\\S{1,120}");

        private final ContactForm form;
        private final ZoneId zone;
        private final @Nullable Instant before;
        private final Moments moments;
        private final Map<String, Text> problems = new LinkedHashMap<>();

        Reader(ContactForm form, ZoneId zone, @Nullable Instant before, Moments moments) {
            this.form = form;
            this.zone = zone;
            this.before = before;
            this.moments = moments;
        }

        Entered read() {
            Channel channel = parsed("channel", form.channel(), Channel::of, "contact.problem.channel");
            Instant at =
                    form.at().isBlank() ? moments.now() : parsed("at", form.at(), this::instant, "contact.problem.at");
            Integer minutes = form.minutes().isBlank()
                    ? null
                    : parsed("minutes", form.minutes().strip(), Integer::valueOf, "contact.problem.minutes");
            Mood mood = form.mood().isBlank() ? null : parsed("mood", form.mood(), Mood::of, "contact.problem.mood");
            Set<PartyId> people = parsed("with", form.with(), this::people, "contact.problem.with");
            Set<Signal> signals = parsed("signal", form.signals(), this::signals, "contact.problem.signal");
            NewPromise promise = form.promised().isEmpty() || at == null ? null : promise(form.promised(), at);
            if (!problems.isEmpty() || channel == null || at == null || people == null || signals == null) {
                return new Entered(null, null, problems);
            }
            Side openedBy = form.theirs() ? Side.THEM : Side.US;
            Contact contact = new Contact(
                    channel,
                    form.theirs() ? Direction.IN : Direction.OUT,
                    channel.isTalk() && !(channel == Channel.CALL && form.unreached()),
                    openedBy,
                    at,
                    minutes,
                    form.subject(),
                    form.text(),
                    people,
                    signals,
                    mood,
                    MATTER.matcher(form.matter()).matches() ? form.matter() : null,
                    form.wantsAnswer() && channel.isMessage());
            return new Entered(contact, promise, problems);
        }

        private @Nullable NewPromise promise(ContactForm.Promised promised, Instant at) {
            if (promised.what().isBlank() || promised.what().length() > Promises.LONGEST) {
                problems.put("promise_what", Text.of("promise.problem.what"));
            }
            LocalDate day = parsed("promise_day", promised.day(), LocalDate::parse, "promise.problem.day");
            Severity severity =
                    parsed("promise_severity", promised.severity(), Severity::of, "promise.problem.severity");
            Side by = parsed("promise_by", promised.by(), Side::of, "promise.problem.by");
            Instant due = day == null ? null : due(day, promised.time());
            if (due == null || severity == null || by == null || problems.containsKey("promise_what")) {
                return null;
            }
            if (due.isBefore(at)) {
                problems.put("promise_day", Text.of("promise.problem.before"));
                return null;
            }
            return new NewPromise(by, promised.what(), severity, at, due, null);
        }

        private @Nullable Instant due(LocalDate day, String time) {
            if (time.isBlank()) {
                return moments.endOf(day);
            }
            LocalTime hour = parsed("promise_time", time, LocalTime::parse, "promise.problem.time");
            return hour == null ? null : day.atTime(hour).atZone(zone).toInstant();
        }

        private Instant instant(String local) {
            return before != null && local.equals(ContactForm.local(before, zone))
                    ? before
                    : LocalDateTime.parse(local).atZone(zone).toInstant();
        }

        private Set<PartyId> people(Set<String> ids) {
            return ids.stream().map(PartyId::of).collect(Collectors.toSet());
        }

        private Set<Signal> signals(Set<String> keys) {
            return keys.stream().map(Signal::of).collect(Collectors.toSet());
        }

        private <T, R> @Nullable R parsed(String field, T typed, Function<T, R> parser, String problem) {
            try {
                return parser.apply(typed);
            } catch (IllegalArgumentException | DateTimeParseException notThat) {
                problems.put(field, Text.of(problem));
                return null;
            }
        }
    }
}
