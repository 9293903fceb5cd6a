package rapport.relationships.assessing;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import rapport.directory.PartyRole;
import statistics.standing.Event;
import statistics.standing.Exchange;
import statistics.standing.History;
import statistics.standing.PartyKind;
import statistics.standing.Promise;
import statistics.standing.Role;

/** What happened with one party, collected for all its relationships: each role takes what is its own. */
final class PartyEvents {

    /** Whose exchange or promise it is. */
    enum Kind {
        SOLD,
        BOUGHT,
        CARRIED,
        WON,
        OUR_PROMISE,
        THEIR_PROMISE
    }

    // Orders sold go to one relationship only, the first of these that there is.
    private static final List<PartyRole> BUYERS =
            List.of(PartyRole.CUSTOMER, PartyRole.RETAILER, PartyRole.PROSPECT, PartyRole.COMPETITOR);

    private final Set<PartyRole> roles = EnumSet.noneOf(PartyRole.class);
    private final List<Source> sources = new ArrayList<>();
    private final List<Event> common = new ArrayList<>();
    private final Map<Kind, List<Event>> own = new HashMap<>();
    private boolean otherCurrencies;

    void has(PartyRole role) {
        roles.add(role);
    }

    /** A new number for an event. */
    int number(String kind, UUID id) {
        sources.add(new Source(kind, id));
        return sources.size() - 1;
    }

    void add(Event event) {
        common.add(event);
    }

    void add(Kind kind, Exchange exchange) {
        own.computeIfAbsent(kind, none -> new ArrayList<>()).add(exchange);
    }

    void add(Kind kind, Promise promise) {
        own.computeIfAbsent(kind, none -> new ArrayList<>()).add(promise);
    }

    void paidOtherwise() {
        otherCurrencies = true;
    }

    /** The evidence of one relationship, with what is recorded about it alone. */
    Evidence evidence(RelationshipRow row, List<Event> recorded) {
        PartyKind kind = PartyKind.valueOf(row.kind().name());
        History.Builder history = History.of(Role.valueOf(row.role().name()), kind);
        common.forEach(history::add);
        kinds(row.role()).forEach(taken -> own.getOrDefault(taken, List.of()).forEach(history::add));
        recorded.forEach(history::add);
        return new Evidence(row.id(), row.party(), row.role(), history.build(), sources, otherCurrencies);
    }

    private List<Kind> kinds(PartyRole role) {
        return switch (role) {
            case SUPPLIER -> List.of(Kind.BOUGHT, Kind.THEIR_PROMISE);
            case DISTRIBUTOR -> List.of(Kind.CARRIED, Kind.OUR_PROMISE);
            case PARTNER -> List.of(Kind.WON, Kind.OUR_PROMISE);
            case CUSTOMER, RETAILER, PROSPECT, COMPETITOR ->
                isBuyer(role) ? List.of(Kind.SOLD, Kind.OUR_PROMISE) : List.of(Kind.OUR_PROMISE);
        };
    }

    private boolean isBuyer(PartyRole role) {
        return BUYERS.stream().filter(roles::contains).findFirst().equals(java.util.Optional.of(role));
    }
}
