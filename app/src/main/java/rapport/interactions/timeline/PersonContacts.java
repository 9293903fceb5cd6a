package rapport.interactions.timeline;

import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static schema.interactions.tables.Interaction.INTERACTION;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import rapport.directory.PartyCard;
import rapport.directory.PartyId;
import rapport.interactions.Channel;
import rapport.interactions.InteractionId;
import rapport.platform.text.Formats;
import rapport.platform.text.Texts;
import rapport.platform.time.Moments;
import rapport.platform.user.CurrentUser;

/**
 * The contacts of a person who stands for organisations: one list, latest first. They belong to the organisations' episodes, so
 * there are none here.
 */
@Component
class PersonContacts {

    private final ContactRows contacts;
    private final Events events;
    private final Outcomes outcomes;
    private final Moments moments;

    PersonContacts(ContactRows contacts, Events events, Outcomes outcomes, Moments moments) {
        this.contacts = contacts;
        this.events = events;
        this.outcomes = outcomes;
        this.moments = moments;
    }

    TimelinePanel show(PartyCard person, Window window, CurrentUser who) {
        Channel channel = Timeline.channel(window.channel());
        Condition only = channel == null ? noCondition() : INTERACTION.CHANNEL.eq(channel);
        List<ContactRow> read = contacts.of(person.id(), only.and(place(window)), ContactRows.MOST + 1);
        List<ContactRow> shown = read.subList(0, Math.min(read.size(), ContactRows.MOST));
        boolean isNewest = window.before() == null && window.event() == null;
        return new TimelinePanel(
                Texts.t("contact.heading"),
                chips(person.id(), window),
                shown.isEmpty()
                        ? List.of()
                        : List.of(new Stretch(0, "", "", false, true, items(person, shown, window, who), null)),
                read.size() > shown.size() ? earlier(person.id(), shown.getLast(), window) : null,
                isNewest ? null : Timeline.step(person.id(), Texts.t("episode.newest"), window.newest()),
                Timeline.fragment(person.id(), window.only(null)));
    }

    private List<Item> items(PartyCard person, List<ContactRow> shown, Window window, CurrentUser who) {
        List<InteractionId> ids = shown.stream().map(ContactRow::id).toList();
        Items items = new Items(person, window.href(), moments.now(), who, events, Map.of(), outcomes.of(ids));
        return shown.stream().map(items::of).toList();
    }

    private static Condition place(Window window) {
        Optional<Cursor> before = Optional.ofNullable(window.before()).flatMap(Cursor::parse);
        if (before.isPresent()) {
            return row(INTERACTION.AT, INTERACTION.ID)
                    .lt(row(before.get().at(), new InteractionId(before.get().id())));
        }
        InteractionId from = contact(window.event());
        return from == null
                ? noCondition()
                : INTERACTION.AT.le(select(INTERACTION.as("asked").AT)
                        .from(INTERACTION.as("asked"))
                        .where(INTERACTION.as("asked").ID.eq(from)));
    }

    private static @Nullable InteractionId contact(@Nullable String event) {
        if (event == null || !event.startsWith("contact:")) {
            return null;
        }
        try {
            return new InteractionId(UUID.fromString(event.substring("contact:".length())));
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }

    private List<Chip> chips(PartyId person, Window window) {
        Map<Channel, Integer> channels = contacts.channels(person);
        int all = channels.values().stream().mapToInt(Integer::intValue).sum();
        List<Chip> chips = new ArrayList<>();
        chips.add(Timeline.chip(person, "", Texts.t("episode.all"), all, null, window));
        chips.addAll(Timeline.channelChips(person, channels, window));
        return chips;
    }

    private static TimelinePanel.Step earlier(PartyId person, ContactRow last, Window window) {
        String month = Formats.month(last.at());
        return Timeline.step(
                person,
                Texts.t("contact.earlier", month),
                window.behind(new Cursor(last.at(), last.id().value()).toString()));
    }
}
