package rapport.directory;

import static schema.directory.tables.PartyCard.PARTY_CARD;

import java.util.Collection;
import java.util.List;
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
    private final Parties parties;

    PartyNames(DSLContext db, Parties parties) {
        this.db = db;
        this.parties = parties;
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
        // One is mostly the party whose page asks, and then it has been read.
        List<PartyCard> cards = ids.size() == 1
                ? parties.find(new PartyId(ids.iterator().next()), who).stream().toList()
                : db.selectFrom(PARTY_CARD)
                        .where(PARTY_CARD.ID.in(ids.stream().map(PartyId::new).toList()))
                        .fetch(Parties::toCard);
        return cards.stream()
                .collect(Collectors.toMap(card -> card.id().value(), card -> new RecordName(card.name(), card.href())));
    }
}
