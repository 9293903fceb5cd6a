package rapport.interactions.timeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Which events fall into which episode of a party, latest first. An arrangement of rows that were read before. */
final class Outline {

    // So that a party with orders alone has pages too.
    private static final int MOST_BETWEEN = 25;

    private Outline() {}

    /** Each episode with its events, and each other event for itself. */
    static List<Group> of(List<EpisodeRow> episodes, List<Mark> marks) {
        Map<String, Group> byMatter = new HashMap<>();
        NavigableMap<Instant, Group> plain = new TreeMap<>();
        List<Group> groups = new ArrayList<>();
        for (EpisodeRow episode : episodes) {
            Group group = Group.of(episode);
            groups.add(group);
            if (episode.matter() == null) {
                plain.put(episode.firstAt(), group);
            } else {
                byMatter.put(episode.matter(), group);
            }
        }
        for (Mark mark : marks) {
            Group home = byMatter.getOrDefault(mark.matter(), spanning(plain, mark.at()));
            if (home == null) {
                groups.add(Group.of(mark));
            } else {
                home.marks().add(mark);
            }
        }
        groups.sort(Comparator.comparing(Group::cursor));
        return groups;
    }

    // Episodes without a matter never overlap, so the latest that has begun is the only one that can hold it.
    private static @Nullable Group spanning(NavigableMap<Instant, Group> plain, Instant at) {
        Map.Entry<Instant, Group> begun = plain.floorEntry(at);
        if (begun == null) {
            return null;
        }
        EpisodeRow episode = begun.getValue().episode();
        return episode != null && episode.spans(at) ? begun.getValue() : null;
    }

    /** Puts events that follow one another between two episodes together, up to 25. */
    static List<Group> joined(List<Group> groups) {
        List<Group> joined = new ArrayList<>();
        for (Group group : groups) {
            Group last = joined.isEmpty() ? null : joined.getLast();
            if (last != null && areLoose(last, group) && last.marks().size() < MOST_BETWEEN) {
                last.marks().addAll(group.marks());
            } else {
                joined.add(group);
            }
        }
        return joined;
    }

    private static boolean areLoose(Group one, Group other) {
        return one.episode() == null && other.episode() == null;
    }
}
