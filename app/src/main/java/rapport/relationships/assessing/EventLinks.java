package rapport.relationships.assessing;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import rapport.relationships.StandingDetail.EventLink;
import statistics.standing.Complaint;
import statistics.standing.Contact;
import statistics.standing.Event;
import statistics.standing.History;
import statistics.standing.Indicator;
import statistics.standing.Message;
import statistics.standing.Moment;
import statistics.standing.Promise;

/** The events that a reason links to: those that weigh most in it, without asking what each brings. */
final class EventLinks {

    private static final int MOST = 3;
    private static final Comparator<Event> LATEST = Comparator.comparingDouble(event -> -event.at());

    private final Evidence evidence;
    private final History history;
    private final double now;

    EventLinks(Evidence evidence, Moment now) {
        this.evidence = evidence;
        this.history = evidence.history().withoutCancelled(now.at());
        this.now = now.at();
    }

    static EventLink link(Source source) {
        return new EventLink(source.kind(), source.id(), null);
    }

    List<EventLink> of(Indicator indicator) {
        return events(indicator).stream()
                .map(event -> link(evidence.sources().get(event.id())))
                .toList();
    }

    List<? extends Event> events(Indicator indicator) {
        return switch (indicator) {
            case PROMISE -> promises();
            case RESPONSE -> pick(history.messages(), Message::fromThem, LATEST);
            case RESOLUTION, COMPLAINT_LOAD ->
                pick(
                        history.complaints(),
                        any(),
                        Comparator.comparingInt((Complaint c) -> -c.severity()).thenComparing(LATEST));
            case SATISFACTION -> pick(history.surveyAnswers(), any(), LATEST);
            case RECIPROCITY -> pick(history.contacts(), contact -> !contact.massMailing(), LATEST);
            case CANDOUR -> pick(history.contacts(), Contact::candid, LATEST);
            case INITIATION -> pick(history.contacts(), Contact::openedByThem, LATEST);
            case INPUT, PRODUCT_BREADTH, REGULARITY -> pick(history.exchanges(), any(), LATEST);
            case DURABILITY ->
                history.agreements().isEmpty()
                        ? pick(history.exchanges(), any(), LATEST)
                        : pick(history.agreements(), any(), LATEST);
        };
    }

    /** A broken one weighs three times as much as a kept one, so they come first. */
    private List<? extends Event> promises() {
        Comparator<Promise> brokenFirst = Comparator.comparing(promise -> promise.fulfilled() <= promise.due());
        return pick(
                history.promises(),
                promise -> promise.due() < now || promise.fulfilled() <= now,
                brokenFirst.thenComparing(LATEST));
    }

    private <E extends Event> List<E> pick(List<E> events, Predicate<E> which, Comparator<? super E> order) {
        return events.stream()
                .filter(event -> event.at() <= now)
                .filter(which)
                .sorted(order)
                .limit(MOST)
                .toList();
    }

    private static <E> Predicate<E> any() {
        return event -> true;
    }
}
