package rapport.relationships;

import static schema.relationships.tables.Relationship.RELATIONSHIP;
import static schema.relationships.tables.Standing.STANDING;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import rapport.platform.text.Texts;
import rapport.platform.user.CurrentUser;
import rapport.platform.user.Permission;
import rapport.search.Group;
import rapport.search.Hit;
import rapport.search.HitRemarks;
import rapport.search.Remark;

/** How far the main relationship with a party that was found has come. */
@Component
class RelationshipRemarks implements HitRemarks {

    private final DSLContext db;

    RelationshipRemarks(DSLContext db) {
        this.db = db;
    }

    @Override
    public Map<UUID, Remark> of(List<Hit> hits, CurrentUser who) {
        UUID[] parties = hits.stream()
                .filter(hit -> hit.group() == Group.PARTIES)
                .map(Hit::id)
                .toArray(UUID[]::new);
        Map<UUID, Remark> remarks = new HashMap<>();
        if (parties.length == 0 || !who.may(Permission.SEE)) {
            return remarks;
        }
        // The main relationship, as a page chooses it: the first by role that is a customer, else the next.
        db.select(RELATIONSHIP.PARTY_ID, RELATIONSHIP.ROLE, STANDING.STAGE, STANDING.PHASE)
                .from(RELATIONSHIP)
                .join(STANDING)
                .on(STANDING.RELATIONSHIP_ID.eq(RELATIONSHIP.ID))
                .where(RELATIONSHIP
                        .PARTY_ID
                        .coerce(SQLDataType.UUID)
                        .eq(DSL.any(DSL.val(parties, SQLDataType.UUID.array()))))
                .fetch()
                .sortAsc(RELATIONSHIP.ROLE)
                .forEach(row -> remarks.putIfAbsent(row.value1().value(), remark(row.value3(), row.value4())));
        return remarks;
    }

    private static Remark remark(Stage stage, @Nullable Phase phase) {
        String css = switch (stage) {
            case NONE -> "s-none";
            case EXPLORATION -> "s-exp";
            case AWARENESS -> "s-awa";
            case EXPANSION -> "s-grw";
            case ENGAGEMENT -> "s-eng";
            case DISSOLUTION -> "s-dis";
        };
        if (phase == null) {
            return new Remark(Texts.t("relationship.stage." + stage.key()), css);
        }
        String dot = switch (phase) {
            case DRIFTING -> " p-dr";
            case IN_NOTICE -> " p-no";
            case ENDED, PRESUMED_ENDED -> " p-en";
        };
        return new Remark(Texts.t("relationship.phase." + phase.key()), css + dot);
    }
}
