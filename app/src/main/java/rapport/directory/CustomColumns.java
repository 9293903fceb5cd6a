package rapport.directory;

import static schema.directory.tables.Party.PARTY;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import rapport.platform.kinds.CustomColumn;

/** Where parties keep what custom fields hold. */
@Configuration(proxyBeanMethods = false)
class CustomColumns {

    @Bean
    CustomColumn organisationFields() {
        return party("organisation", PartyKind.ORGANISATION, "/organisations/");
    }

    @Bean
    CustomColumn personFields() {
        return party("person", PartyKind.PERSON, "/people/");
    }

    private static CustomColumn party(String kind, PartyKind which, String path) {
        return new CustomColumn(
                kind, PARTY.CUSTOM, PARTY.ID, PARTY.VERSION, PARTY.KIND.eq(which), PARTY.NAME, "party", PARTY.ID, path);
    }
}
