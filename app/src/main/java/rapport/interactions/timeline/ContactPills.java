package rapport.interactions.timeline;

import java.util.ArrayList;
import java.util.List;
import rapport.interactions.Direction;
import rapport.interactions.Mood;
import rapport.interactions.Pill;
import rapport.interactions.Pill.Tone;
import rapport.interactions.Signal;
import rapport.platform.text.Text;

/** What a contact told us, as marks: how it felt, what it said about the relationship, whether it waits for an answer. */
final class ContactPills {

    private ContactPills() {}

    static List<Pill> of(ContactRow contact) {
        List<Pill> pills = new ArrayList<>();
        if (contact.mood() != null) {
            pills.add(of(contact.mood()));
        }
        contact.signals().stream().sorted().map(ContactPills::of).forEach(pills::add);
        if (contact.wantsAnswer() && !contact.isAnswered()) {
            pills.add(
                    contact.direction() == Direction.IN
                            ? new Pill(Tone.MUTE, "corner-up-left", Text.of("contact.needs_reply"))
                            : new Pill(Tone.MUTE, "hourglass", Text.of("contact.no_answer_yet")));
        }
        return pills;
    }

    private static Pill of(Mood mood) {
        return switch (mood) {
            case GOOD -> new Pill(Tone.GOOD, "mood-smile", Text.of("contact.mood.good"));
            case MIXED -> new Pill(Tone.MUTE, "mood-neutral", Text.of("contact.mood.mixed"));
            case BAD -> new Pill(Tone.BAD, "mood-sad", Text.of("contact.mood.bad"));
        };
    }

    static Pill of(Signal signal) {
        Text text = Text.of("contact.signal." + signal.key());
        return switch (signal) {
            case ENQUIRY -> new Pill(Tone.ACC, "help", text);
            case DEMO -> new Pill(Tone.ACC, "presentation", text);
            case COMPLAINT -> new Pill(Tone.BAD, "alert-triangle", text);
            case PRAISE -> new Pill(Tone.GOOD, "thumb-up", text);
            case PLAN -> new Pill(Tone.ACC, "calendar-stats", text);
            case FEEDBACK -> new Pill(Tone.ACC, "message-heart", text);
            case REFERRAL -> new Pill(Tone.GOOD, "gift", text);
            case GOAL -> new Pill(Tone.ACC, "target-arrow", text);
            case ADAPTATION -> new Pill(Tone.ACC, "adjustments", text);
            case NOTICE -> new Pill(Tone.BAD, "unlink", text);
        };
    }
}
