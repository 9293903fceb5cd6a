package rapport.interactions.timeline;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rapport.directory.PartyCard;
import rapport.interactions.Complaint;
import rapport.interactions.InteractionId;
import rapport.interactions.Pill;
import rapport.interactions.Pill.Tone;
import rapport.interactions.Promise;
import rapport.interactions.Side;
import rapport.interactions.TimelineEvent;
import rapport.interactions.timeline.Outcomes.Satisfaction;
import rapport.platform.text.Formats;
import rapport.platform.text.Text;
import rapport.platform.text.Texts;
import rapport.platform.user.CurrentUser;
import rapport.platform.user.Permission;

/** Makes lines of the timeline out of what was read for a page. */
record Items(
        PartyCard party,
        String back,
        Instant now,
        CurrentUser who,
        Events kinds,
        Map<Mark, TimelineEvent> events,
        Outcomes.Found found) {

    Item of(ContactRow contact) {
        Sentence sentence = Sentence.of(contact, party.name());
        List<Pill> pills = new ArrayList<>(ContactPills.of(contact));
        found.satisfactions().stream()
                .filter(answer -> contact.id().equals(answer.contact()))
                .forEach(answer -> pills.add(pill(answer)));
        List<ComplaintPart> raised = found.complaints().stream()
                .filter(complaint -> contact.id().equals(complaint.contact()))
                .map(this::part)
                .toList();
        if (!raised.isEmpty()) {
            pills.removeIf(pill -> pill.text().key().equals("contact.signal.complaint"));
        }
        return new Item(
                "contact-" + contact.id(),
                Channels.icon(contact.channel()),
                contact.openedBy() == Side.THEM,
                sentence.who(),
                sentence.line(),
                contact.subject(),
                contact.text(),
                pills,
                made(contact.id()),
                raised,
                Formats.when(contact.at(), now),
                contact.at(),
                null,
                who.may(Permission.EDIT) ? editing(contact.id()) : null);
    }

    private String editing(InteractionId contact) {
        return "/contacts/" + contact + "?back=" + URLEncoder.encode(back, StandardCharsets.UTF_8);
    }

    private List<PromisePart> made(InteractionId contact) {
        return found.promises().stream()
                .filter(promise -> contact.equals(promise.contact()))
                .map(this::part)
                .toList();
    }

    /** The line of another event; none when it is gone, or not for this user. */
    Optional<Item> of(Mark mark) {
        return switch (mark.kind()) {
            case Outcomes.PROMISED ->
                found.promises().stream()
                        .filter(promise -> promise.id().value().equals(mark.id()))
                        .findFirst()
                        .map(this::item);
            case Outcomes.COMPLAINED ->
                found.complaints().stream()
                        .filter(complaint -> complaint.id().value().equals(mark.id()))
                        .findFirst()
                        .map(this::item);
            case Outcomes.RATED ->
                found.satisfactions().stream()
                        .filter(answer -> answer.id().value().equals(mark.id()))
                        .findFirst()
                        .map(this::item);
            default -> Optional.ofNullable(events.get(mark)).map(event -> item(mark, event));
        };
    }

    /** The event that a matter names, when it stands in this group. */
    @Nullable TimelineEvent about(@Nullable String matter, Group group) {
        return group.marks().stream()
                .filter(mark -> mark.matter().equals(matter))
                .map(events::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private Item item(Mark mark, TimelineEvent event) {
        return new Item(
                mark.kind() + "-" + mark.id(),
                kinds.icon(mark.kind()),
                event.byThem(),
                event.title(),
                event.line(),
                null,
                event.text(),
                event.pills(),
                found.promises().stream()
                        .filter(promise -> mark.matter().equals(promise.matter()))
                        .map(this::part)
                        .toList(),
                List.of(),
                event.dayOnly() ? day(event.at()) : Formats.when(event.at(), now),
                event.at(),
                event.href(),
                null);
    }

    private Item item(Promise promise) {
        boolean theirs = promise.madeBy() == Side.THEM;
        return plain(
                "promised-" + promise.id(),
                "heart-handshake",
                theirs,
                theirs ? party.name() : Texts.t("contact.us_start"),
                Texts.t("promise.line"),
                null,
                List.of(),
                List.of(part(promise)),
                List.of(),
                promise.madeAt());
    }

    private Item item(Complaint complaint) {
        return plain(
                "complained-" + complaint.id(),
                "alert-triangle",
                true,
                party.name(),
                Texts.t("complaint.line"),
                complaint.what(),
                List.of(),
                List.of(),
                List.of(part(complaint)),
                complaint.raisedAt());
    }

    private Item item(Satisfaction answer) {
        return plain(
                "satisfaction-" + answer.id(),
                "mood-smile",
                true,
                party.name(),
                Texts.t("satisfaction.line"),
                answer.words(),
                List.of(pill(answer)),
                List.of(),
                List.of(),
                answer.at());
    }

    private Item plain(
            String anchor,
            String icon,
            boolean byThem,
            String name,
            String line,
            @Nullable String text,
            List<Pill> pills,
            List<PromisePart> promised,
            List<ComplaintPart> complained,
            Instant at) {
        return new Item(
                anchor,
                icon,
                byThem,
                name,
                line,
                null,
                text,
                pills,
                promised,
                complained,
                Formats.when(at, now),
                at,
                null,
                null);
    }

    private PromisePart part(Promise promise) {
        return new PromisePart(promise, now, who.may(Permission.EDIT), back);
    }

    private ComplaintPart part(Complaint complaint) {
        return new ComplaintPart(complaint, now, who.may(Permission.EDIT), back, null);
    }

    private static Pill pill(Satisfaction answer) {
        double share = answer.scale().share(answer.answer());
        Tone tone = share >= 0.7 ? Tone.GOOD : share >= 0.4 ? Tone.MUTE : Tone.BAD;
        String icon = share >= 0.7 ? "mood-smile" : share >= 0.4 ? "mood-neutral" : "mood-sad";
        return new Pill(
                tone, icon, Text.of("satisfaction.answer." + answer.scale().key(), answer.answer()));
    }

    private String day(Instant at) {
        return Formats.shortDay(at, now);
    }
}
