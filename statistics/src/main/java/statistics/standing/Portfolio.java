package statistics.standing;

import java.util.HashMap;
import java.util.Map;

/**
 * Finds what is usual in a portfolio, from all its relationships one after the other. Each part of the portfolio may be
 * counted apart and then taken together; not safe for several threads.
 */
public final class Portfolio {

    private final Settings settings;
    private final Moment now;
    private final Map<Constants.Group, PeerCount> groups = new HashMap<>();

    /** Counts events up to {@code now}. */
    public Portfolio(TimeScale times, WorkingTime hours, Moment now) {
        this.settings = new Settings(times, hours);
        this.now = now;
    }

    public void add(History history) {
        Timeline timeline = Timeline.of(history, settings);
        Observation observation = Observation.of(timeline.asOf(now), now, settings);
        Moment earlier = now.minusDays((int) Math.round(settings.times().recent()));
        Timeline then = timeline.asOf(earlier);
        Turn turn = Turn.of(then, earlier);
        Life before = Life.of(then, earlier, settings.times(), turn.start());
        group(history.role(), history.kind()).add(observation, before.course());
    }

    /** Takes over what was counted in another part of the same portfolio up to the same moment. */
    public void addAll(Portfolio other) {
        other.groups.forEach((key, count) -> group(key.role(), key.kind()).addAll(count));
    }

    private PeerCount group(Role role, PartyKind kind) {
        return groups.computeIfAbsent(new Constants.Group(role, kind), unknown -> new PeerCount(settings.times()));
    }

    /** What is usual among the relationships counted; fits the purchase models of groups large enough. */
    public Constants constants(long version) {
        Map<Constants.Group, Peers> peers = new HashMap<>();
        groups.forEach((key, count) -> peers.put(key, count.peers()));
        return new Constants(version, now.at(), Peers.usual(settings.times()), peers);
    }
}
