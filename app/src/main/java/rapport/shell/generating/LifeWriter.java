package rapport.shell.generating;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import statistics.simulation.Happening;
import statistics.simulation.Happening.Agreement;
import statistics.simulation.Happening.Complaint;
import statistics.simulation.Happening.Contact;
import statistics.simulation.Happening.Ending;
import statistics.simulation.Happening.Goal;
import statistics.simulation.Happening.Notice;
import statistics.simulation.Happening.NoticeWithdrawn;
import statistics.simulation.Happening.Order;
import statistics.simulation.Happening.Promise;
import statistics.simulation.Happening.Survey;
import statistics.simulation.SimulatedRelationship;

/** Writes the life of one simulated relationship down as a company would have recorded it, up to now. */
final class LifeWriter {

    /** An ordinary first order, in whole units of the currency. */
    private static final double ORDINARY_ORDER = 600;

    /** How many answered contacts were talks (call, meeting, visit) rather than mails. */
    private static final double TALKS = 0.3;

    private static final String[] TALK_CHANNELS = {"call", "call", "call", "meeting", "visit"};
    private static final String[] REASONS = {
        "competitor", "price", "dissatisfied", "requirements", "service_failure", "sales_volume"
    };

    private final Files files;
    private final Party party;
    private final OfficeHours hours;
    private final LocalDate firstMonday;
    private final Instant now;
    private final RandomGenerator random;
    private final Phrases phrases;
    private final Map<Integer, Promise> deliveries = new HashMap<>();
    private @Nullable Notice openNotice;

    LifeWriter(
            Files files, Party party, OfficeHours hours, LocalDate firstMonday, Instant now, RandomGenerator random) {
        this.files = files;
        this.party = party;
        this.hours = hours;
        this.firstMonday = firstMonday;
        this.now = now;
        this.random = random;
        this.phrases = new Phrases(random);
    }

    void write(SimulatedRelationship life) {
        for (Happening happening : life.happenings()) {
            if (happening instanceof Promise promise && promise.reason() == Promise.Reason.DELIVERY) {
                deliveries.put(promise.number(), promise);
            }
        }
        life.happenings().stream()
                .filter(happening -> time(happening.at()).isBefore(now))
                .forEach(this::write);
        if (openNotice != null) {
            notice(openNotice, null);
        }
        files.truth.row(
                party.relationship(),
                life.last().stage().name().toLowerCase(Locale.ROOT),
                life.last().trust(),
                life.traits().reliability());
    }

    private void write(Happening happening) {
        switch (happening) {
            case Contact contact -> write(contact);
            case Order order -> write(order);
            case Promise promise -> write(promise);
            case Complaint complaint -> write(complaint);
            case Survey survey ->
                files.satisfaction.row(
                        id("S", files.satisfaction),
                        party.id(),
                        "csat",
                        Math.round(1 + 4 * survey.answer()),
                        time(survey.at()));
            case Agreement agreement ->
                files.agreements.row(
                        id("A", files.agreements),
                        party.id(),
                        "Standing agreement for a year",
                        day(agreement.at()),
                        day(agreement.end()));
            case Goal goal ->
                files.goals.row(
                        id("G", files.goals),
                        party.relationship(),
                        "goal",
                        "Grow together over the next seasons",
                        day(goal.at()),
                        goal.until() == Double.POSITIVE_INFINITY ? null : past(time(goal.until())));
            case Notice notice -> openNotice = notice;
            case NoticeWithdrawn withdrawn -> {
                if (openNotice != null) {
                    notice(openNotice, time(withdrawn.at()));
                    openNotice = null;
                }
            }
            case Ending ending ->
                files.endings.row(
                        id("E", files.endings),
                        party.relationship(),
                        "ended",
                        "them",
                        reason(),
                        null,
                        time(ending.at()),
                        null);
        }
    }

    private void notice(Notice notice, @Nullable Instant withdrawn) {
        files.endings.row(
                id("E", files.endings),
                party.relationship(),
                "in_notice",
                "them",
                reason(),
                null,
                time(notice.at()),
                withdrawn);
    }

    private String reason() {
        return REASONS[random.nextInt(REASONS.length)];
    }

    private void write(Contact contact) {
        Instant at = time(contact.at());
        Instant answered = contact.isAnswered() ? past(hours.plus(at, contact.answerHours())) : null;
        boolean byThem = contact.openedByThem();
        String signals = contact.enquiry() ? "enquiry" : byThem && contact.candid() ? candour() : null;
        if (answered != null && !contact.enquiry() && random.nextDouble() < TALKS) {
            talk(contact, at, signals);
            return;
        }
        String id = id("I", files.interactions);
        String matter = "thread:" + party.id() + "-" + contact.number();
        String subject = phrases.subject();
        mail(
                id,
                byThem,
                byThem,
                at,
                subject,
                phrases.opening(byThem, contact.candid()),
                matter,
                true,
                answered,
                contact.person(),
                signals);
        if (answered != null) {
            mail(
                    id("I", files.interactions),
                    !byThem,
                    byThem,
                    answered,
                    subject,
                    phrases.answer(!byThem, contact.candid()),
                    matter,
                    false,
                    null,
                    contact.person(),
                    !byThem && contact.candid() ? candour() : null);
        }
    }

    private void mail(
            String id,
            boolean inbound,
            boolean openedByThem,
            Instant at,
            String subject,
            String body,
            String matter,
            boolean wantsAnswer,
            @Nullable Instant answered,
            int person,
            @Nullable String signals) {
        files.interactions.row(
                id,
                party.id(),
                "email",
                inbound ? "in" : "out",
                false,
                openedByThem ? "them" : "us",
                at,
                null,
                subject,
                body,
                matter,
                wantsAnswer,
                answered,
                party.owner(),
                person(person),
                signals);
    }

    private void talk(Contact contact, Instant at, @Nullable String signals) {
        String channel = TALK_CHANNELS[random.nextInt(TALK_CHANNELS.length)];
        int minutes = channel.equals("call") ? 4 + random.nextInt(25) : 30 + random.nextInt(90);
        files.interactions.row(
                id("I", files.interactions),
                party.id(),
                channel,
                contact.openedByThem() ? "in" : "out",
                true,
                contact.openedByThem() ? "them" : "us",
                at,
                minutes,
                phrases.subject(),
                phrases.talk(),
                null,
                false,
                null,
                party.owner(),
                person(contact.person()),
                signals == null && contact.candid() ? candour() : signals);
    }

    private String candour() {
        return random.nextInt(3) == 0 ? "feedback" : "plan";
    }

    private @Nullable String person(int number) {
        return party.people().isEmpty()
                ? null
                : party.people().get(number % party.people().size());
    }

    private void write(Order order) {
        int category = Math.floorMod(order.category(), Assortment.categories());
        int variety = random.nextInt(Assortment.varieties());
        BigDecimal price = Assortment.price(category, variety);
        BigDecimal quantity = BigDecimal.valueOf(order.value() * ORDINARY_ORDER)
                .divide(price, 0, RoundingMode.HALF_UP)
                .max(BigDecimal.ONE);
        Promise delivery = deliveries.get(order.number());
        String id = id("O", files.orders);
        LocalDate due = delivery == null ? null : day(delivery.due());
        LocalDate shipped = delivery == null || due == null ? null : shipped(delivery, due);
        files.orders.row(
                id,
                party.sells() ? "bought" : "sold",
                10_000 + files.orders.rows(),
                party.id(),
                null,
                day(order.at()),
                due,
                shipped,
                price.multiply(quantity),
                Assortment.CURRENCY,
                party.owner());
        files.orderLines.row(id("L", files.orderLines), id, Assortment.product(category, variety), quantity, price);
        if (due != null) {
            files.promises.row(
                    id("V", files.promises),
                    party.id(),
                    null,
                    party.sells() ? "them" : "us",
                    "Order " + (9_999 + files.orders.rows()) + " delivered",
                    1,
                    time(order.at()),
                    due,
                    shipped == null ? null : shipped,
                    "order:" + id,
                    party.owner());
        }
    }

    /** The day it was delivered; null while that lies ahead. */
    private @Nullable LocalDate shipped(Promise delivery, LocalDate due) {
        LocalDate day = day(delivery.fulfilled());
        LocalDate told = delivery.isKept() ? day.isAfter(due) ? due : day : day.isAfter(due) ? day : due.plusDays(1);
        return told.isBefore(LocalDate.ofInstant(now, hours.zone())) ? told : null;
    }

    private void write(Promise promise) {
        if (promise.reason() == Promise.Reason.DELIVERY) {
            return; // written with its order
        }
        files.promises.row(
                id("V", files.promises),
                party.id(),
                null,
                party.sells() ? "them" : "us",
                phrases.task(),
                promise.severity(),
                time(promise.at()),
                time(promise.due()),
                past(time(promise.fulfilled())),
                null,
                party.owner());
    }

    private void write(Complaint complaint) {
        files.complaints.row(
                id("K", files.complaints),
                party.id(),
                phrases.complaint(),
                complaint.severity(),
                time(complaint.at()),
                complaint.isResolved() ? past(time(complaint.resolved())) : null);
    }

    private @Nullable Instant past(Instant at) {
        return at.isBefore(now) ? at : null;
    }

    private Instant time(double at) {
        return hours.within(firstMonday, at);
    }

    private LocalDate day(double at) {
        return LocalDate.ofInstant(time(at), hours.zone());
    }

    private static String id(String prefix, Table table) {
        return prefix + (table.rows() + 1);
    }
}
