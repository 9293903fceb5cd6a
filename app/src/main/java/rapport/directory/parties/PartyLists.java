package rapport.directory.parties;

import static schema.directory.tables.Party.PARTY;

import org.jooq.Record;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import rapport.directory.PartyKind;
import rapport.platform.lists.Cell;
import rapport.platform.lists.ListedKind;
import rapport.platform.lists.Shown;
import rapport.platform.web.MenuEntry;

/** How organisations and people are listed. */
@Configuration(proxyBeanMethods = false)
class PartyLists {

    private static final Shown NAME = Shown.of("name", "cw-name", "c-name", PartyLists::name);

    @Bean
    ListedKind organisationList() {
        return ListedKind.of(
                        "organisation",
                        "/organisations",
                        "party.organisations",
                        "building",
                        NAME,
                        Shown.of("role", "cw-no", "c-stage r-2"),
                        Shown.of("industry", "cw-text", "c-next"),
                        Shown.of("town", "cw-text", "c-pulse"),
                        Shown.of("country", "cw-text", "c-last"),
                        Shown.of("email", "cw-text", "c-desk r-2"),
                        Shown.of("phone", "cw-tel cw-more", "c-more r-num r-2"))
                .searchedIn("name")
                .making("organisation", "/organisations/new?back=/organisations", "plus");
    }

    @Bean
    ListedKind personList() {
        return ListedKind.of(
                        "person",
                        "/people",
                        "party.people_list",
                        "users",
                        NAME,
                        Shown.of("job_title", "cw-text", "c-next"),
                        Shown.of("organisation", "cw-text", "c-pulse"),
                        Shown.of("town", "cw-text", "c-last"),
                        Shown.of("email", "cw-text", "c-desk r-2"),
                        Shown.of("phone", "cw-tel cw-more", "c-more r-num r-2"))
                .searchedIn("name")
                .making("person", "/people/new?back=/people", "plus");
    }

    @Bean
    MenuEntry organisationsEntry() {
        return new MenuEntry("organisations", "/organisations", "building", 42);
    }

    @Bean
    MenuEntry peopleEntry() {
        return new MenuEntry("people", "/people", "users", 40);
    }

    private static Cell name(Record row) {
        boolean organisation = row.get(PARTY.KIND) == PartyKind.ORGANISATION;
        return new Cell.Party(
                row.get(PARTY.NAME), (organisation ? "/organisations/" : "/people/") + row.get(0), organisation);
    }
}
