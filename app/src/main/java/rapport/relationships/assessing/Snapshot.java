package rapport.relationships.assessing;

import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import statistics.standing.Constants;
import statistics.standing.Constants.Group;
import statistics.standing.PartyKind;
import statistics.standing.Peers;
import statistics.standing.Role;

/**
 * The constants of the portfolio at one time, as they are kept.
 *
 * @param currency the one amounts are compared in: that of most orders
 * @param at up to when events were used, in days since 1970-01-01T00:00Z
 * @param known the weights learnt with earlier constants; null before any were
 */
record Snapshot(
        Currency currency,
        double at,
        Peers usual,
        List<GroupPeers> groups,
        @Nullable Learnt known) {

    record GroupPeers(Role role, PartyKind kind, Peers peers) {}

    static Snapshot of(Constants constants, Currency currency, Learnt learnt) {
        List<GroupPeers> groups = constants.groups().entrySet().stream()
                .map(group ->
                        new GroupPeers(group.getKey().role(), group.getKey().kind(), group.getValue()))
                .sorted(Comparator.comparing(GroupPeers::role).thenComparing(GroupPeers::kind))
                .toList();
        return new Snapshot(
                currency, constants.at(), constants.usual(), groups, learnt.equals(Learnt.NOTHING) ? null : learnt);
    }

    Constants constants(long version) {
        Map<Group, Peers> peers = new HashMap<>();
        groups.forEach(group -> peers.put(new Group(group.role(), group.kind()), group.peers()));
        return new Constants(version, at, usual, peers);
    }

    Learnt learnt() {
        return known == null ? Learnt.NOTHING : known;
    }

    Snapshot with(Learnt learnt) {
        return new Snapshot(currency, at, usual, groups, learnt);
    }

    /** How many relationships it was made from. */
    int relationships() {
        return groups.stream().mapToInt(group -> group.peers().relationships()).sum();
    }
}
