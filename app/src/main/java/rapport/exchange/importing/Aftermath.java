package rapport.exchange.importing;

import static schema.exchange.tables.ImportRow.IMPORT_ROW;
import static schema.interactions.tables.InteractionCard.INTERACTION_CARD;
import static schema.platform.tables.Origin.ORIGIN;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;
import rapport.directory.PartyId;
import rapport.exchange.importing.Mapping.FileMapping;
import rapport.exchange.importing.Mapping.RecordMapping;
import rapport.interactions.Episodes;
import rapport.platform.changes.Changes;
import rapport.relationships.Relationships;

/** What follows from a file's records, in the same transaction: roles become relationships, contacts become episodes. */
@Component
class Aftermath {

    private static final Set<String> WITH_ROLES = Set.of("organisation", "person", "relationship");
    private static final String CONTACTS = "interaction";

    private final DSLContext db;
    private final Relationships relationships;
    private final Episodes episodes;
    private final Changes changes;

    Aftermath(DSLContext db, Relationships relationships, Episodes episodes, Changes changes) {
        this.db = db;
        this.relationships = relationships;
        this.episodes = episodes;
        this.changes = changes;
    }

    void follow(UUID job, FileMapping file) {
        Set<String> kinds = file.all().map(RecordMapping::kind).collect(Collectors.toSet());
        if (kinds.stream().anyMatch(WITH_ROLES::contains)) {
            relationships.adopt();
        }
        if (kinds.contains(CONTACTS)) {
            List<PartyId> parties = partiesOfContacts(job);
            if (!parties.isEmpty()) {
                episodes.chain(parties);
            }
        }
        changes.announce();
    }

    private List<PartyId> partiesOfContacts(UUID job) {
        var made = DSL.select(ORIGIN.RECORD_ID)
                .from(ORIGIN)
                .where(ORIGIN.KIND.eq(CONTACTS))
                .and(ORIGIN.CREATED_BY_JOB.eq(job));
        var changed = DSL.select(IMPORT_ROW.RECORD_ID)
                .from(IMPORT_ROW)
                .where(IMPORT_ROW.KIND.eq(CONTACTS))
                .and(IMPORT_ROW.JOB_ID.eq(job));
        return db.selectDistinct(INTERACTION_CARD.PARTY_ID)
                .from(INTERACTION_CARD)
                .where(INTERACTION_CARD.ID.coerce(SQLDataType.UUID).in(made.union(changed)))
                .fetch(INTERACTION_CARD.PARTY_ID);
    }
}
