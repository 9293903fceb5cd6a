package rapport.exchange.delivering;

import static schema.exchange.tables.Webhook.WEBHOOK;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Result;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import rapport.platform.user.CurrentUser;
import rapport.platform.user.KnownUsers;
import rapport.platform.user.UserId;
import schema.exchange.tables.records.WebhookRecord;
import schema.platform.tables.records.NextChangesRecord;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes down for every webhook what it is to be told, in the order of changes. Body and place in the feed are of one transaction, so that
 * of a change nobody is told twice or not at all; what a body says is the record as it is then.
 */
@Component
class HookFeed {

    private static final int BATCH = 500;

    private final Feed feed;
    private final RecordReadings readings;
    private final KnownRecords known;
    private final Deliveries deliveries;
    private final KnownUsers users;
    private final DSLContext db;
    private final JsonMapper json;
    private final TransactionTemplate transaction;
    private final Waking waking;

    HookFeed(
            Feed feed,
            RecordReadings readings,
            KnownRecords known,
            Deliveries deliveries,
            KnownUsers users,
            DSLContext db,
            JsonMapper json,
            TransactionTemplate transaction,
            Waking waking) {
        this.feed = feed;
        this.readings = readings;
        this.known = known;
        this.deliveries = deliveries;
        this.users = users;
        this.db = db;
        this.json = json;
        this.transaction = transaction;
        this.waking = waking;
    }

    /** One thing that became of a record. */
    private record Fact(String kind, UUID id, Instant at, boolean gone) {}

    /** Works until all changes are written down. */
    void run() {
        while (feed.isFollowed() && Boolean.TRUE.equals(transaction.execute(status -> step()))) {
            // The next ones.
        }
    }

    private boolean step() {
        if (feed.next(1).isEmpty() || !feed.alone()) {
            return false;
        }
        List<NextChangesRecord> changes = feed.next(BATCH);
        if (changes.isEmpty()) {
            return false;
        }
        List<Fact> facts = facts(changes);
        Set<UUID> fresh = known.fresh(
                facts.stream().filter(fact -> !fact.gone()).map(Fact::id).toList(),
                changes.getLast().getAt());
        Map<UserId, Result<WebhookRecord>> hooks =
                db.selectFrom(WEBHOOK).orderBy(WEBHOOK.ID).fetchGroups(WEBHOOK.USER_ID);
        hooks.forEach((owner, theirs) -> users.find(owner)
                .filter(CurrentUser::isAdministrator)
                .ifPresentOrElse(
                        who -> tell(theirs, facts, fresh, who),
                        () -> theirs.forEach(hook -> deliveries.pause(hook, Paused.OWNER))));
        feed.done(changes.getLast().getId());
        return changes.size() == BATCH;
    }

    /** One transaction may say several times that a record changed; that one is gone is said once, by the last change of it. */
    private List<Fact> facts(List<NextChangesRecord> changes) {
        Set<UUID> there = there(changes);
        Map<UUID, Long> last = new HashMap<>();
        changes.forEach(change -> last.put(change.getSubjectId(), change.getId()));
        Map<List<Object>, Fact> facts = new LinkedHashMap<>();
        for (NextChangesRecord change : changes) {
            UUID id = change.getSubjectId();
            boolean gone = !there.contains(id);
            boolean tells = WebhookDraft.KINDS.contains(change.getKind())
                    && (!gone || change.getId().equals(last.get(id)));
            if (tells) {
                facts.putIfAbsent(
                        List.of(change.getKind(), id, change.getAt()),
                        new Fact(change.getKind(), id, change.getAt(), gone));
            }
        }
        return List.copyOf(facts.values());
    }

    private Set<UUID> there(List<NextChangesRecord> changes) {
        Map<String, Set<UUID>> byKind = changes.stream()
                .filter(change -> WebhookDraft.KINDS.contains(change.getKind()))
                .collect(Collectors.groupingBy(
                        NextChangesRecord::getKind,
                        Collectors.mapping(NextChangesRecord::getSubjectId, Collectors.toSet())));
        Set<UUID> there = new HashSet<>();
        byKind.forEach((kind, ids) -> there.addAll(readings.there(kind, ids)));
        return there;
    }

    private void tell(List<WebhookRecord> hooks, List<Fact> facts, Set<UUID> fresh, CurrentUser who) {
        Map<String, Map<UUID, Map<String, Object>>> seen = new HashMap<>();
        Set<String> wanted = new TreeSet<>();
        hooks.forEach(hook -> wanted.addAll(List.of(hook.getKinds())));
        for (String kind : wanted) {
            Set<UUID> ids = facts.stream()
                    .filter(fact -> fact.kind().equals(kind) && !fact.gone())
                    .map(Fact::id)
                    .collect(Collectors.toSet());
            seen.put(kind, ids.isEmpty() ? Map.of() : readings.read(kind, ids, who));
        }
        for (WebhookRecord hook : hooks) {
            List<NewDelivery> lines = lines(hook, facts, fresh, seen);
            deliveries.add(hook.getId(), lines);
            if (!lines.isEmpty()) {
                waking.whenCommitted(hook.getId());
            }
        }
    }

    private List<NewDelivery> lines(
            WebhookRecord hook, List<Fact> facts, Set<UUID> fresh, Map<String, Map<UUID, Map<String, Object>>> seen) {
        List<String> kinds = List.of(hook.getKinds());
        List<String> events = List.of(hook.getEvents());
        Set<UUID> made = new HashSet<>(fresh);
        List<NewDelivery> lines = new ArrayList<>();
        for (Fact fact : facts) {
            // What is older than the webhook was made before anybody listened.
            boolean created = made.remove(fact.id()) && KnownRecords.isYounger(fact.id(), hook.getId());
            HookEvent event = fact.gone() ? HookEvent.DELETED : created ? HookEvent.CREATED : HookEvent.CHANGED;
            if (kinds.contains(fact.kind()) && events.contains(event.key())) {
                body(fact, event, seen)
                        .map(body -> new NewDelivery(fact.kind(), fact.id(), event, body, fact.at()))
                        .ifPresent(lines::add);
            }
        }
        return lines;
    }

    /** Empty when the record is not for the owner of the webhook to see. */
    private Optional<String> body(Fact fact, HookEvent event, Map<String, Map<UUID, Map<String, Object>>> seen) {
        Map<String, Object> data = fact.gone()
                ? Map.of("id", fact.id().toString(), "kind", fact.kind())
                : seen.getOrDefault(fact.kind(), Map.of()).get(fact.id());
        return Optional.ofNullable(data)
                .map(known -> HookBody.of(fact.kind() + "." + event.key(), fact.at(), known)
                        .text(json));
    }
}
