package rapport.interactions.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import rapport.directory.PartyCard;
import rapport.directory.PartyId;
import rapport.directory.PartyKind;
import rapport.interactions.Channel;
import rapport.interactions.EpisodeId;
import rapport.interactions.TimelineSource;
import rapport.interactions.timeline.Holding.Held;
import rapport.interactions.timeline.Overviews.Overview;
import rapport.interactions.timeline.TimelinePanel.Step;
import rapport.platform.text.Formats;
import rapport.platform.text.Texts;
import rapport.platform.user.CurrentUser;

/** Reads one page of a party's timeline: the outline of all of it, and in full what the page shows. */
@Component
@Transactional(readOnly = true)
class Timeline {

    private static final int GROUPS = 8;

    /** What the page shows: some groups, and what lies before and after them. */
    private record Cut(
            List<Group> shown,
            @Nullable Group next,
            boolean isNewest,
            @Nullable Held held) {}

    private final Overviews overviews;
    private final Events events;
    private final Holding holding;
    private final Stretches stretches;
    private final PersonContacts people;

    Timeline(Overviews overviews, Events events, Holding holding, Stretches stretches, PersonContacts people) {
        this.overviews = overviews;
        this.events = events;
        this.holding = holding;
        this.stretches = stretches;
        this.people = people;
    }

    TimelinePanel show(PartyCard party, Window window, CurrentUser who) {
        Overview overview = overviews.of(party.id(), events.kinds());
        return party.kind() == PartyKind.PERSON && overview.elsewhere()
                ? people.show(party, window, who)
                : episodes(party, overview, window, who);
    }

    private TimelinePanel episodes(PartyCard party, Overview overview, Window window, CurrentUser who) {
        List<Mark> marks = Stream.concat(events.marks(party.id(), who).stream(), overview.marks().stream())
                .toList();
        Channel channel = channel(window.channel());
        List<Group> groups = Outline.of(
                episodes(overview, party.id(), channel),
                channel == null
                        ? marks.stream().filter(mark -> isWanted(mark, window)).toList()
                        : List.of());
        if (channel == null && window.channel() != null) {
            groups = groups.stream().filter(group -> !group.marks().isEmpty()).toList();
        }
        Cut cut = cut(groups, window, party.id());
        return new TimelinePanel(
                Texts.t("episode.heading"),
                chips(party.id(), overview.channels(), marks, window),
                stretches.of(party, cut.shown(), channel, window, cut.held(), cut.isNewest(), who),
                cut.next() == null ? null : earlier(party.id(), cut, groups, window),
                cut.isNewest() ? null : step(party.id(), Texts.t("episode.newest"), window.newest()),
                fragment(party.id(), window.only(null)));
    }

    private List<EpisodeRow> episodes(Overview overview, PartyId party, @Nullable Channel channel) {
        if (channel == null) {
            return overview.episodes();
        }
        Set<EpisodeId> with = overviews.with(party, channel);
        return overview.episodes().stream()
                .filter(episode -> with.contains(episode.id()))
                .toList();
    }

    private static boolean isWanted(Mark mark, Window window) {
        return window.channel() == null || mark.kind().equals(window.channel());
    }

    static @Nullable Channel channel(@Nullable String key) {
        return Stream.of(Channel.values())
                .filter(channel -> channel.key().equals(key))
                .findFirst()
                .orElse(null);
    }

    private Cut cut(List<Group> groups, Window window, PartyId party) {
        Optional<Held> held = Optional.ofNullable(window.event()).flatMap(event -> holding.of(event, party));
        Optional<Cursor> before = Optional.ofNullable(window.before()).flatMap(Cursor::parse);
        List<Group> behind = groups;
        if (before.isPresent()) {
            behind = groups.stream()
                    .filter(group -> before.get().isBefore(group.cursor()))
                    .toList();
        }
        List<Group> joined = Outline.joined(behind);
        int start = held.map(found -> indexOf(found, joined)).orElse(0);
        if (start < GROUPS) {
            start = 0; // It stands on the page anyway.
        }
        int end = Math.min(joined.size(), start + GROUPS);
        return new Cut(
                joined.subList(start, end),
                end < joined.size() ? joined.get(end) : null,
                start == 0 && behind.size() == groups.size(),
                held.orElse(null));
    }

    private static int indexOf(Held held, List<Group> groups) {
        for (int i = 0; i < groups.size(); i++) {
            EpisodeRow episode = groups.get(i).episode();
            boolean isThere = held.episode() == null
                    ? groups.get(i).holds(held.mark(), held.id())
                    : episode != null && held.episode().equals(episode.id());
            if (isThere) {
                return i;
            }
        }
        return 0;
    }

    private Step earlier(PartyId party, Cut cut, List<Group> groups, Window window) {
        Cursor last = cut.shown().getLast().cursor();
        long episodesLeft = groups.stream()
                .filter(group -> group.episode() != null && last.isBefore(group.cursor()))
                .count();
        String month = Formats.month(groups.getLast().cursor().at());
        String label = episodesLeft == 0
                ? Texts.t("episode.earlier_events", month)
                : Texts.t("episode.earlier", episodesLeft, month);
        return step(party, label, window.behind(last.toString()));
    }

    static Step step(PartyId party, String label, Window window) {
        return new Step(label, window.href(), fragment(party, window));
    }

    static String fragment(PartyId party, Window window) {
        return "/parties/" + party + "/timeline" + window.query();
    }

    private List<Chip> chips(PartyId party, Map<Channel, Integer> channels, List<Mark> marks, Window window) {
        int contacts = channels.values().stream().mapToInt(Integer::intValue).sum();
        List<Chip> chips = new ArrayList<>();
        chips.add(chip(party, "", Texts.t("episode.all"), contacts + marks.size(), null, window));
        chips.addAll(channelChips(party, channels, window));
        for (TimelineSource source : events.sources()) {
            long count = marks.stream()
                    .filter(mark -> mark.kind().equals(source.kind()))
                    .count();
            if (count > 0) {
                chips.add(chip(party, source.icon(), source.label(), (int) count, source.kind(), window));
            }
        }
        return chips;
    }

    /** A chip for each channel that was used, the most used first. */
    static List<Chip> channelChips(PartyId party, Map<Channel, Integer> channels, Window window) {
        return channels.entrySet().stream()
                .sorted(Map.Entry.<Channel, Integer>comparingByValue().reversed())
                .map(entry -> chip(
                        party,
                        Channels.icon(entry.getKey()),
                        Texts.t("contact.channel_many." + entry.getKey().key()),
                        entry.getValue(),
                        entry.getKey().key(),
                        window))
                .toList();
    }

    static Chip chip(PartyId party, String icon, String label, int count, @Nullable String key, Window window) {
        Window there = window.only(key);
        boolean chosen = key == null ? window.channel() == null : key.equals(window.channel());
        return new Chip(icon, label, count, chosen, there.href(), fragment(party, there));
    }
}
