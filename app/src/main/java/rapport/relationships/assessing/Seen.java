package rapport.relationships.assessing;

import java.util.Optional;
import rapport.directory.PartyId;
import rapport.directory.PartyRole;
import statistics.purchase.PurchaseHistory;
import statistics.standing.Exchange;
import statistics.standing.History;
import statistics.standing.Lifetime;
import statistics.standing.Moment;
import statistics.standing.Stage;
import statistics.standing.Standing;

/**
 * What a report keeps of one relationship.
 *
 * @param known whether anything had happened by then
 * @param purchases up to the moment; empty without any
 * @param lifetime the purchase model of its peers
 * @param bought whether anything was bought between the moment and the end of what is looked at
 */
record Seen(
        PartyId party,
        PartyRole role,
        Stage stage,
        boolean known,
        boolean trustShown,
        int kept,
        int broken,
        Optional<PurchaseHistory> purchases,
        Lifetime lifetime,
        double typicalGap,
        boolean bought) {

    private static final double WEEK = 7;

    static Seen of(Evidence evidence, Standing standing, Yardstick yardstick, int until) {
        History history = evidence.history();
        var peers = yardstick.constants().peers(history.role(), history.kind());
        Moment now = standing.now();
        return new Seen(
                evidence.party(),
                evidence.role(),
                standing.decision().stage(),
                !Double.isNaN(standing.facts().firstEvent()),
                standing.trust().isShown(),
                standing.facts().promisesKept(),
                standing.facts().promisesBroken(),
                purchases(history.withoutCancelled(now.at()), now),
                peers.exchanges(),
                peers.typicalGap(),
                history.withoutCancelled(until + 1.0).exchanges().stream()
                        .anyMatch(exchange -> exchange.at() > now.at() && exchange.day() <= until));
    }

    private static Optional<PurchaseHistory> purchases(History history, Moment now) {
        int[] days = history.exchanges().stream()
                .filter(exchange -> exchange.at() <= now.at())
                .mapToInt(Exchange::day)
                .distinct()
                .toArray();
        if (days.length == 0) {
            return Optional.empty();
        }
        int first = days[0];
        int last = days[days.length - 1];
        return Optional.of(new PurchaseHistory(days.length - 1, (last - first) / WEEK, (now.day() - first) / WEEK));
    }
}
