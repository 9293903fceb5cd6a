package rapport.directory;

import static schema.directory.tables.Organisation.ORGANISATION;
import static schema.directory.tables.Party.PARTY;

import java.util.UUID;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import rapport.platform.text.Texts;
import rapport.search.Changed;
import rapport.search.Entries;
import rapport.search.Group;
import rapport.search.SearchSource;

@Component
class OrganisationSearchSource implements SearchSource {

    @Override
    public String kind() {
        return "organisation";
    }

    @Override
    public String name() {
        return Texts.t("party.kind.organisation");
    }

    @Override
    public Group group() {
        return Group.PARTIES;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Entries entries() {
        return new Entries(
                PARTY.join(ORGANISATION).on(ORGANISATION.ID.eq(PARTY.ID)),
                DSL.noCondition(),
                PartyEntries.ID,
                Entries.nobody(),
                PARTY.NAME,
                PartyEntries.together(", ", ORGANISATION.INDUSTRY, PARTY.TOWN),
                PartyEntries.all(
                        ORGANISATION.LEGAL_NAME,
                        ORGANISATION.INDUSTRY,
                        PARTY.TOWN,
                        ORGANISATION.DOMAIN,
                        PartyEntries.ways()),
                true,
                PARTY.CREATED_AT);
    }

    @Override
    public Condition touchedBy(Changed changed) {
        return changed.has("party", PARTY.ID);
    }

    @Override
    public String icon() {
        return "";
    }

    @Override
    public String href(UUID id) {
        return "/organisations/" + id;
    }
}
