package rapport.interactions.timeline;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.util.MultiValueMap;
import rapport.directory.PartyId;
import rapport.interactions.Channel;
import rapport.interactions.Contact;
import rapport.interactions.Interaction;
import rapport.interactions.Severity;
import rapport.interactions.Side;
import rapport.interactions.Signal;

/**
 * What somebody typed about a contact, as typed; so that a refused form comes back with every letter in it.
 *
 * @param theirs they opened it
 * @param unreached nobody took the call
 * @param at local date and time; empty for now
 * @param with ids of the people who took part
 */
public record ContactForm(
        String channel,
        boolean theirs,
        boolean unreached,
        String at,
        String minutes,
        String subject,
        String text,
        Set<String> with,
        Set<String> signals,
        String mood,
        boolean wantsAnswer,
        String matter,
        Promised promised) {

    /** The promise or next step that came of it; nothing when {@code what} and {@code day} are empty. */
    public record Promised(String by, String what, String day, String time, String severity) {

        static final Promised NOTHING = new Promised(Side.US.key(), "", "", "", Severity.NORMAL.key());

        public boolean isEmpty() {
            return what.isBlank() && day.isBlank();
        }
    }

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

    static ContactForm empty(Channel channel, Set<PartyId> with) {
        Set<String> ids = with.stream().map(PartyId::toString).collect(Collectors.toSet());
        return new ContactForm(
                channel.key(), false, false, "", "", "", "", ids, Set.of(), "", false, "", Promised.NOTHING);
    }

    static ContactForm of(MultiValueMap<String, String> sent) {
        return new ContactForm(
                one(sent, "channel"),
                sent.containsKey("theirs"),
                sent.containsKey("unreached"),
                one(sent, "at"),
                one(sent, "minutes"),
                one(sent, "subject"),
                one(sent, "text"),
                all(sent, "with"),
                all(sent, "signal"),
                one(sent, "mood"),
                sent.containsKey("wants_answer"),
                one(sent, "matter"),
                new Promised(
                        one(sent, "promise_by"),
                        one(sent, "promise_what"),
                        one(sent, "promise_day"),
                        one(sent, "promise_time"),
                        one(sent, "promise_severity")));
    }

    static ContactForm of(Interaction interaction, ZoneId zone) {
        Contact contact = interaction.contact();
        return new ContactForm(
                contact.channel().key(),
                contact.openedBy() == Side.THEM,
                contact.channel() == Channel.CALL && !contact.twoWay(),
                local(contact.at(), zone),
                contact.minutes() == null ? "" : contact.minutes().toString(),
                contact.subject() == null ? "" : contact.subject(),
                contact.text() == null ? "" : contact.text(),
                contact.people().stream().map(PartyId::toString).collect(Collectors.toSet()),
                contact.signals().stream().map(Signal::key).collect(Collectors.toSet()),
                contact.mood() == null ? "" : contact.mood().key(),
                contact.wantsAnswer(),
                contact.matter() == null ? "" : contact.matter(),
                Promised.NOTHING);
    }

    static String local(Instant at, ZoneId zone) {
        return LOCAL.format(at.atZone(zone));
    }

    private static String one(MultiValueMap<String, String> sent, String name) {
        String value = sent.getFirst(name);
        return value == null ? "" : value;
    }

    private static Set<String> all(MultiValueMap<String, String> sent, String name) {
        return new LinkedHashSet<>(sent.getOrDefault(name, List.of()));
    }
}
