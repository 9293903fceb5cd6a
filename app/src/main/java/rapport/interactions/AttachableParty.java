package rapport.interactions;

import static schema.directory.tables.PartyCard.PARTY_CARD;

import java.util.UUID;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;
import rapport.directory.Parties;
import rapport.directory.PartyId;
import rapport.platform.user.CurrentUser;

@Component
class AttachableParty implements Attachable {

    private final Parties parties;

    AttachableParty(Parties parties) {
        this.parties = parties;
    }

    @Override
    public String kind() {
        return "party";
    }

    @Override
    public boolean isVisible(UUID id, CurrentUser who) {
        return parties.find(new PartyId(id), who).isPresent();
    }

    @Override
    public String name(UUID id, CurrentUser who) {
        return parties.get(new PartyId(id), who).name();
    }

    @Override
    public String href(UUID id, CurrentUser who) {
        return parties.get(new PartyId(id), who).href();
    }

    @Override
    public Select<Record1<UUID>> all() {
        return DSL.select(PARTY_CARD.ID.coerce(SQLDataType.UUID)).from(PARTY_CARD);
    }
}
