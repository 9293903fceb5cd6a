package rapport.relationships.assessing;

import java.util.Arrays;
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
 * @param earlier the purchases as of as long before the moment; empty without any
 * @param boughtSince whether anything was bought between then and the moment
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
        boolean bought,
        Optional<PurchaseHistory> earlier,
        boolean boughtSince) {

    private static final double WEEK = 7;

    static Seen of(Evidence evidence, Standing standing, Yardstick yardstick, int until) {
        History history = evidence.history();
        var peers = yardstick.constants().peers(history.role(), history.kind());
        Moment now = standing.now();
        int before = now.day() - (until - now.day());
        int[] days = history.withoutCancelled(now.at()).exchanges().stream()
                .filter(exchange -> exchange.at() <= now.at())
                .mapToInt(Exchange::day)
                .distinct()
                .toArray();
        return new Seen(
                evidence.party(),
                evidence.role(),
                standing.decision().stage(),
                !Double.isNaN(standing.facts().firstEvent()),
                standing.trust().isShown(),
                standing.facts().promisesKept(),
                standing.facts().promisesBroken(),
                purchases(days, now.day()),
                peers.exchanges(),
                peers.typicalGap(),
                history.withoutCancelled(until + 1.0).exchanges().stream()
                        .anyMatch(exchange -> exchange.at() > now.at() && exchange.day() <= until),
                purchases(days, before),
                Arrays.stream(days).anyMatch(day -> day > before));
    }

    private static Optional<PurchaseHistory> purchases(int[] days, int today) {
        int[] known = Arrays.stream(days).takeWhile(day -> day <= today).toArray();
        if (known.length == 0) {
            return Optional.empty();
        }
        int first = known[0];
        int last = known[known.length - 1];
        return Optional.of(new PurchaseHistory(known.length - 1, (last - first) / WEEK, (today - first) / WEEK));
    }
}
