package rapport.directory;

import static schema.directory.tables.PartyCard.PARTY_CARD;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import rapport.platform.records.RecordName;
import rapport.platform.records.RecordNames;
import rapport.platform.user.CurrentUser;
import rapport.platform.user.Permission;

@Component
class PartyNames implements RecordNames {

    private final DSLContext db;

    PartyNames(DSLContext db) {
        this.db = db;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("party");
    }

    @Override
    public Map<UUID, RecordName> of(String kind, Collection<UUID> ids, CurrentUser who) {
        if (!who.may(Permission.SEE)) {
            return Map.of();
        }
        return db
                .selectFrom(PARTY_CARD)
                .where(PARTY_CARD.ID.in(ids.stream().map(PartyId::new).toList()))
                .fetch(Parties::toCard)
                .stream()
                .collect(Collectors.toMap(card -> card.id().value(), card -> new RecordName(card.name(), card.href())));
    }
}
