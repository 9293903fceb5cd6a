package statistics.standing;

import java.util.Map;

/**
 * What is usual in the portfolio, per role and kind of party: computed once a night from the events up to then, and used
 * unchanged until the next.
 *
 * @param version which snapshot this is; kept with every standing made with it
 * @param at up to when events were used, in days since 1970-01-01T00:00Z
 * @param usual what holds for a group nobody of which was seen
 * @param groups what holds per group
 */
public record Constants(long version, double at, Peers usual, Map<Group, Peers> groups) {

    /** A role and a kind of party: those who are compared with each other. */
    public record Group(Role role, PartyKind kind) {}

    public Constants {
        groups = Map.copyOf(groups);
    }

    /** What holds before any portfolio is known. */
    public static Constants none(TimeScale times) {
        return new Constants(0, Double.NEGATIVE_INFINITY, Peers.usual(times), Map.of());
    }

    public Peers peers(Role role, PartyKind kind) {
        return groups.getOrDefault(new Group(role, kind), usual);
    }
}
