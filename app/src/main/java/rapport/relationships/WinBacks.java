package rapport.relationships;

import static schema.relationships.tables.Standing.STANDING;
import static schema.relationships.tables.WinBack.WIN_BACK;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import rapport.platform.changes.Changes;
import rapport.platform.ids.Ids;
import rapport.platform.time.Moments;
import rapport.platform.user.CurrentUser;

/**
 * Win-backs recorded by people. The first exchange or two-way episode after an ending wins a relationship back by itself
 * and needs none.
 */
@Repository
@Transactional
public class WinBacks {

    private final DSLContext db;
    private final Relationships relationships;
    private final Changes changes;
    private final Moments moments;

    WinBacks(DSLContext db, Relationships relationships, Changes changes, Moments moments) {
        this.db = db;
        this.relationships = relationships;
        this.changes = changes;
        this.moments = moments;
    }

    /** All win-backs of one relationship, the latest first. */
    public List<WinBack> of(RelationshipId relationship, CurrentUser who) {
        relationships.get(relationship, who);
        return db.selectFrom(WIN_BACK)
                .where(WIN_BACK.RELATIONSHIP_ID.eq(relationship))
                .orderBy(WIN_BACK.AT.desc(), WIN_BACK.ID.desc())
                .fetch(row -> new WinBack(row.getRelationshipId(), row.getAt(), row.getNote(), row.getRecordedBy()));
    }

    public WinBackResult record(RelationshipId id, @Nullable String note, CurrentUser who) {
        Relationship relationship = relationships.editable(id, who);
        if (!hasEnded(id)) {
            return new WinBackResult.NotEnded();
        }
        WinBack winBack =
                new WinBack(id, moments.now(), note == null || note.isBlank() ? null : note.strip(), who.id());
        insert(winBack, relationship);
        return new WinBackResult.WonBack(winBack);
    }

    private void insert(WinBack winBack, Relationship relationship) {
        UUID id = Ids.next();
        Instant at = winBack.at();
        db.insertInto(WIN_BACK)
                .set(WIN_BACK.ID, id)
                .set(WIN_BACK.RELATIONSHIP_ID, winBack.relationship())
                .set(WIN_BACK.AT, at)
                .set(WIN_BACK.NOTE, winBack.note())
                .set(WIN_BACK.RECORDED_BY, winBack.recordedBy())
                .execute();
        changes.record("win_back", id, relationship.party().value());
    }

    // Whatever ended it: an ending recorded, a last day passed, an agreement run out. The assessor knows all of them.
    private boolean hasEnded(RelationshipId id) {
        return db.fetchExists(
                STANDING, STANDING.RELATIONSHIP_ID.eq(id).and(STANDING.PHASE.in(Phase.ENDED, Phase.PRESUMED_ENDED)));
    }
}
