package rapport.interactions.timeline;

import static schema.interactions.tables.Complaint.COMPLAINT;
import static schema.interactions.tables.Interaction.INTERACTION;
import static schema.interactions.tables.Promise.PROMISE;
import static schema.interactions.tables.Satisfaction.SATISFACTION;

import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import rapport.directory.PartyId;
import rapport.interactions.ComplaintId;
import rapport.interactions.EpisodeId;
import rapport.interactions.InteractionId;
import rapport.interactions.PromiseId;
import rapport.interactions.SatisfactionId;

/** Finds what holds an event on the timeline: a contact of an episode, or a mark. */
@Component
class Holding {

    /**
     * Where an event is shown.
     *
     * @param episode of the contact that shows it; null when it stands as a mark
     * @param skipped how many later contacts the episode has
     * @param mark kind of the mark
     */
    record Held(@Nullable EpisodeId episode, int skipped, String mark, UUID id) {}

    private final DSLContext db;
    private final ContactRows contacts;

    Holding(DSLContext db, ContactRows contacts) {
        this.db = db;
        this.contacts = contacts;
    }

    /** @param event as {@code <kind>:<id>}, say "contact:…" or "promise:…" */
    Optional<Held> of(String event, PartyId party) {
        int colon = event.indexOf(':');
        if (colon < 1) {
            return Optional.empty();
        }
        String kind = event.substring(0, colon);
        UUID id;
        try {
            id = UUID.fromString(event.substring(colon + 1));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
        return Optional.of(
                switch (kind) {
                    case "contact" -> contact(new InteractionId(id), party, kind, id);
                    case Outcomes.PROMISED -> promise(new PromiseId(id), party);
                    case Outcomes.COMPLAINED ->
                        contact(
                                db.select(COMPLAINT.INTERACTION_ID)
                                        .from(COMPLAINT)
                                        .where(COMPLAINT.ID.eq(new ComplaintId(id)))
                                        .fetchOne(COMPLAINT.INTERACTION_ID),
                                party,
                                kind,
                                id);
                    case Outcomes.RATED ->
                        contact(
                                db.select(SATISFACTION.INTERACTION_ID)
                                        .from(SATISFACTION)
                                        .where(SATISFACTION.ID.eq(new SatisfactionId(id)))
                                        .fetchOne(SATISFACTION.INTERACTION_ID),
                                party,
                                kind,
                                id);
                    default -> new Held(null, 0, kind, id);
                });
    }

    private Held promise(PromiseId id, PartyId party) {
        return db.select(PROMISE.INTERACTION_ID, PROMISE.MATTER)
                .from(PROMISE)
                .where(PROMISE.ID.eq(id))
                .fetchOptional()
                .map(row -> row.value1() != null || row.value2() == null
                        ? contact(row.value1(), party, Outcomes.PROMISED, id.value())
                        : of(row.value2(), party).orElse(new Held(null, 0, Outcomes.PROMISED, id.value())))
                .orElse(new Held(null, 0, Outcomes.PROMISED, id.value()));
    }

    private Held contact(@Nullable InteractionId contact, PartyId party, String kind, UUID id) {
        if (contact == null) {
            return new Held(null, 0, kind, id);
        }
        var target = db.select(INTERACTION.EPISODE_ID, INTERACTION.AT)
                .from(INTERACTION)
                .where(INTERACTION.ID.eq(contact))
                .fetchOne();
        if (target == null) {
            return new Held(null, 0, kind, id);
        }
        return new Held(target.value1(), contacts.after(party, target.value1(), target.value2()), kind, id);
    }
}
