package rapport.interactions.timeline;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import rapport.directory.PartyCard;
import rapport.directory.PartyId;
import rapport.interactions.Channel;
import rapport.interactions.EpisodeId;
import rapport.interactions.Episodes;
import rapport.interactions.InteractionId;
import rapport.interactions.TimelineEvent;
import rapport.interactions.timeline.ContactRows.Wanted;
import rapport.interactions.timeline.Holding.Held;
import rapport.platform.text.Formats;
import rapport.platform.text.Texts;
import rapport.platform.time.Moments;
import rapport.platform.user.CurrentUser;

/** Fills the groups of a page with their contacts and events: a handful of queries for all of them. */
@Component
class Stretches {

    // Of the contacts after the one that was asked for, so many are shown too.
    private static final int AROUND = 3;
    private static final int LONGEST_TITLE = 64;

    private final ContactRows contacts;
    private final Events events;
    private final Outcomes outcomes;
    private final Moments moments;

    Stretches(ContactRows contacts, Events events, Outcomes outcomes, Moments moments) {
        this.contacts = contacts;
        this.events = events;
        this.outcomes = outcomes;
        this.moments = moments;
    }

    List<Stretch> of(
            PartyCard party,
            List<Group> groups,
            @Nullable Channel channel,
            Window window,
            @Nullable Held held,
            boolean isNewest,
            CurrentUser who) {
        Wanted wanted = new Wanted(
                party.id(),
                episodes(groups),
                channel,
                unfolded(groups, held, isNewest),
                skipped(held, groups, party.id()));
        Map<EpisodeId, List<ContactRow>> rows = contacts.read(wanted);
        List<Group> shown = window.channel() == null
                ? groups.stream().map(group -> around(group, rows, wanted)).toList()
                : groups;
        List<Mark> marks =
                shown.stream().flatMap(group -> group.marks().stream()).toList();
        List<InteractionId> ids =
                rows.values().stream().flatMap(List::stream).map(ContactRow::id).toList();
        Items items = new Items(
                party,
                window.href(),
                moments.now(),
                who,
                events,
                events.events(party.id(), marks, who),
                outcomes.of(party.id(), ids, marks));
        return shown.stream()
                .map(group -> stretch(group, rows, items, window, wanted))
                .toList();
    }

    /**
     * With somebody who is met every week an episode goes on for years. Of its events those are shown that fall between the contacts
     * that are; the others come with theirs.
     */
    private static Group around(Group group, Map<EpisodeId, List<ContactRow>> rows, Wanted wanted) {
        EpisodeRow episode = group.episode();
        if (episode == null || episode.matter() != null) {
            return group;
        }
        List<ContactRow> read = rows.getOrDefault(episode.id(), List.of());
        int most = wanted.most(episode.id());
        Instant from = read.size() > most ? read.get(most - 1).at() : Instant.MIN;
        Instant to = episode.id().equals(wanted.unfolded()) && wanted.skipped() > 0 && !read.isEmpty()
                ? read.getFirst().at()
                : Instant.MAX;
        return new Group(
                episode,
                group.marks().stream()
                        .filter(mark -> !mark.at().isBefore(from) && !mark.at().isAfter(to))
                        .toList());
    }

    private static List<EpisodeId> episodes(List<Group> groups) {
        return groups.stream()
                .map(Group::episode)
                .filter(Objects::nonNull)
                .map(EpisodeRow::id)
                .toList();
    }

    /** How many contacts of the unfolded episode are later than what was asked for, but for those shown after it. */
    private int skipped(@Nullable Held held, List<Group> groups, PartyId party) {
        if (held == null) {
            return 0;
        }
        int later = held.episode() != null ? held.skipped() : contactsAfter(held, groups, party);
        return Math.max(0, later - AROUND);
    }

    private int contactsAfter(Held held, List<Group> groups, PartyId party) {
        return groups.stream()
                .filter(group -> group.episode() != null && group.holds(held.mark(), held.id()))
                .flatMap(group -> group.marks().stream()
                        .filter(mark ->
                                mark.kind().equals(held.mark()) && mark.id().equals(held.id()))
                        .map(mark -> contacts.after(
                                party, Objects.requireNonNull(group.episode()).id(), mark.at())))
                .findFirst()
                .orElse(0);
    }

    /** The episode that holds what was asked for, else the newest on the first page. */
    private static @Nullable EpisodeId unfolded(List<Group> groups, @Nullable Held held, boolean isNewest) {
        if (held != null && held.episode() != null) {
            return held.episode();
        }
        return groups.stream()
                .filter(group -> held == null ? isNewest || groups.size() == 1 : group.holds(held.mark(), held.id()))
                .map(Group::episode)
                .filter(Objects::nonNull)
                .map(EpisodeRow::id)
                .findFirst()
                .orElse(null);
    }

    private Stretch stretch(
            Group group, Map<EpisodeId, List<ContactRow>> rows, Items items, Window window, Wanted wanted) {
        EpisodeRow episode = group.episode();
        if (episode == null) {
            return new Stretch(0, "", "", false, true, marks(group, items), null);
        }
        List<ContactRow> read = rows.getOrDefault(episode.id(), List.of());
        List<ContactRow> shown = read.subList(0, Math.min(read.size(), wanted.most(episode.id())));
        String more = read.size() > shown.size()
                ? window.at("contact:" + read.getLast().id()).href() + "#contact-"
                        + read.getLast().id()
                : null;
        String title = title(episode, group, read, items);
        List<Item> all = Stream.concat(
                        shown.stream().map(items::of).map(item -> item.without(title)), marks(group, items).stream())
                .sorted(Comparator.comparing(Item::at).reversed())
                .toList();
        boolean unfolded = episode.id().equals(wanted.unfolded());
        return new Stretch(episode.number(), title, meta(episode), isRunning(episode), unfolded, all, more);
    }

    private static List<Item> marks(Group group, Items items) {
        return group.marks().stream().map(items::of).flatMap(Optional::stream).toList();
    }

    private boolean isRunning(EpisodeRow episode) {
        return episode.lastAt().isAfter(moments.now().minus(Episodes.SILENCE));
    }

    private String title(EpisodeRow episode, Group group, List<ContactRow> read, Items items) {
        if (episode.title() != null) {
            return episode.title();
        }
        TimelineEvent about = items.about(episode.matter(), group);
        if (about != null) {
            return about.title();
        }
        return read.reversed().stream()
                .map(ContactRow::text)
                .filter(Objects::nonNull)
                .findFirst()
                .map(Stretches::opening)
                .orElse(Texts.t("episode.untitled"));
    }

    /** The first sentence of a text, or its first words. */
    static String opening(String text) {
        String line = text.lines().findFirst().orElse("").strip();
        int end = line.indexOf(". ");
        String sentence =
                end > 0 ? line.substring(0, end) : line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
        if (sentence.length() <= LONGEST_TITLE) {
            return sentence;
        }
        int space = sentence.lastIndexOf(' ', LONGEST_TITLE);
        return sentence.substring(0, space > 0 ? space : LONGEST_TITLE) + "…";
    }

    private String meta(EpisodeRow episode) {
        String span = isRunning(episode)
                ? Texts.t("episode.since", day(episode.firstAt()))
                : day(episode.firstAt()).equals(day(episode.lastAt()))
                        ? day(episode.firstAt())
                        : Texts.t("episode.span", day(episode.firstAt()), day(episode.lastAt()));
        return Texts.t("episode.meta", span, episode.contacts(), episode.openedByThem());
    }

    private String day(Instant at) {
        return Formats.shortDay(at, moments.now());
    }
}
