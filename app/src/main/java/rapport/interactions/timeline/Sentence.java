package rapport.interactions.timeline;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rapport.interactions.Channel;
import rapport.interactions.Direction;
import rapport.interactions.Side;
import rapport.platform.text.Texts;

/**
 * A contact in a sentence: "<b>Elena Marsh</b> called Ines, 12 minutes".
 *
 * @param who in strong letters
 * @param line what they did, with whom and how long
 */
record Sentence(String who, String line) {

    static Sentence of(ContactRow contact, String party) {
        String us = contact.user() == null ? Texts.t("contact.us") : contact.user();
        String them = contact.people().isEmpty() ? party : listed(contact.people());
        if (contact.channel() == Channel.NOTE) {
            return new Sentence(us, Texts.t("contact.line.note"));
        }
        if (contact.channel() == Channel.MEETING) {
            return met(contact, us, them);
        }
        boolean theirs = starts(contact) == Side.THEM;
        String line = Texts.t(key(contact), theirs ? firstName(us) : them);
        return new Sentence(theirs ? them : us, line + length(contact.minutes()));
    }

    private static @Nullable Side starts(ContactRow contact) {
        return contact.channel().isMessage()
                ? contact.direction() == Direction.IN ? Side.THEM : Side.US
                : contact.openedBy();
    }

    private static Sentence met(ContactRow contact, String us, String them) {
        List<String> all = new ArrayList<>(List.of(firstName(us)));
        if (contact.people().isEmpty()) {
            all.add(them);
        }
        all.addAll(contact.people());
        Integer minutes = contact.minutes();
        return new Sentence(
                listed(all),
                minutes == null ? Texts.t("contact.line.meeting") : Texts.t("contact.line.meeting_for", minutes));
    }

    // A call that nobody took and a survey that nobody filled in are one-way.
    private static String key(ContactRow contact) {
        return switch (contact.channel()) {
            case CALL -> contact.twoWay() ? "contact.line.call" : "contact.line.call_missed";
            case EMAIL -> "contact.line.email";
            case CHAT -> "contact.line.chat";
            case VISIT -> "contact.line.visit";
            case LETTER -> "contact.line.letter";
            case WEB -> "contact.line.web";
            case SOCIAL -> "contact.line.social";
            case SURVEY -> contact.direction() == Direction.IN ? "contact.line.survey_in" : "contact.line.survey_out";
            case MEETING -> "contact.line.meeting";
            case NOTE -> "contact.line.note";
        };
    }

    private static String length(@Nullable Integer minutes) {
        return minutes == null || minutes == 0 ? "" : Texts.t("contact.line.minutes", minutes);
    }

    private static String firstName(String name) {
        int space = name.indexOf(' ');
        return space < 0 ? name : name.substring(0, space);
    }

    /** "Ines", "Ines and Elena", "Ines, Elena and Lidia", "Ines, Elena, Lidia and 4 others". */
    static String listed(List<String> names) {
        if (names.size() == 1) {
            return names.getFirst();
        }
        if (names.size() > 4) {
            return Texts.t("contact.names_more", String.join(", ", names.subList(0, 3)), names.size() - 3);
        }
        return Texts.t("contact.names", String.join(", ", names.subList(0, names.size() - 1)), names.getLast());
    }
}
