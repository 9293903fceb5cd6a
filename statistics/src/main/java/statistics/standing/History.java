package statistics.standing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * What one relationship did: its role, the kind of party, and all its events, each list ordered by time. Events may lie after
 * the moment of an assessment; they do not exist for it.
 */
public record History(
        Role role,
        PartyKind kind,
        List<Exchange> exchanges,
        List<Promise> promises,
        List<Message> messages,
        List<Complaint> complaints,
        List<SurveyAnswer> surveyAnswers,
        List<Contact> contacts,
        List<Agreement> agreements,
        List<JointWork> jointWork,
        List<HardEvidence> hardEvidence,
        List<StatedNeed> needs) {

    private static final Comparator<Event> BY_TIME =
            Comparator.comparingDouble(Event::at).thenComparingInt(Event::id);

    public History {
        exchanges = ordered(exchanges);
        promises = ordered(promises);
        messages = ordered(messages);
        complaints = ordered(complaints);
        surveyAnswers = ordered(surveyAnswers);
        contacts = ordered(contacts);
        agreements = ordered(agreements);
        jointWork = ordered(jointWork);
        hardEvidence = ordered(hardEvidence);
        needs = ordered(needs);
    }

    /** Collects the events of one relationship in any order. */
    public static Builder of(Role role, PartyKind kind) {
        return new Builder(role, kind);
    }

    /** The same relationship with the events that are kept. */
    public History filter(Predicate<Event> kept) {
        return new History(
                role,
                kind,
                kept(exchanges, kept),
                kept(promises, kept),
                kept(messages, kept),
                kept(complaints, kept),
                kept(surveyAnswers, kept),
                kept(contacts, kept),
                kept(agreements, kept),
                kept(jointWork, kept),
                kept(hardEvidence, kept),
                kept(needs, kept));
    }

    private static <E extends Event> List<E> kept(List<E> events, Predicate<Event> kept) {
        return events.stream().allMatch(kept)
                ? events
                : events.stream().filter(kept).toList();
    }

    /** The same relationship without everything that carries this id. */
    public History without(int id) {
        return filter(event -> event.id() != id);
    }

    /** The same relationship as it is known at that time: without the exchanges that were cancelled by then. */
    public History withoutCancelled(double now) {
        return exchanges.stream().noneMatch(exchange -> exchange.isCancelled(now))
                ? this
                : filter(event -> !(event instanceof Exchange exchange && exchange.isCancelled(now)));
    }

    private static <E extends Event> List<E> ordered(List<E> events) {
        for (int i = 1; i < events.size(); i++) {
            if (BY_TIME.compare(events.get(i - 1), events.get(i)) > 0) {
                return events.stream().sorted(BY_TIME).toList();
            }
        }
        return List.copyOf(events);
    }

    /** A history in the making; not safe for several threads. */
    public static final class Builder {

        private final Role role;
        private final PartyKind kind;
        private final List<Exchange> exchanges = new ArrayList<>();
        private final List<Promise> promises = new ArrayList<>();
        private final List<Message> messages = new ArrayList<>();
        private final List<Complaint> complaints = new ArrayList<>();
        private final List<SurveyAnswer> surveyAnswers = new ArrayList<>();
        private final List<Contact> contacts = new ArrayList<>();
        private final List<Agreement> agreements = new ArrayList<>();
        private final List<JointWork> jointWork = new ArrayList<>();
        private final List<HardEvidence> hardEvidence = new ArrayList<>();
        private final List<StatedNeed> needs = new ArrayList<>();

        private Builder(Role role, PartyKind kind) {
            this.role = role;
            this.kind = kind;
        }

        public Builder add(Event event) {
            switch (event) {
                case Exchange exchange -> exchanges.add(exchange);
                case Promise promise -> promises.add(promise);
                case Message message -> messages.add(message);
                case Complaint complaint -> complaints.add(complaint);
                case SurveyAnswer answer -> surveyAnswers.add(answer);
                case Contact contact -> contacts.add(contact);
                case Agreement agreement -> agreements.add(agreement);
                case JointWork work -> jointWork.add(work);
                case HardEvidence evidence -> hardEvidence.add(evidence);
                case StatedNeed need -> needs.add(need);
            }
            return this;
        }

        public History build() {
            return new History(
                    role,
                    kind,
                    exchanges,
                    promises,
                    messages,
                    complaints,
                    surveyAnswers,
                    contacts,
                    agreements,
                    jointWork,
                    hardEvidence,
                    needs);
        }
    }
}
