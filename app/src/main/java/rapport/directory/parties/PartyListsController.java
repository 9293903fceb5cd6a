package rapport.directory.parties;

import static schema.directory.tables.Party.PARTY;

import org.jooq.Record;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import rapport.directory.PartyKind;
import rapport.platform.lists.Cell;
import rapport.platform.lists.ListedKind;
import rapport.platform.lists.Lists;
import rapport.platform.lists.Shown;
import rapport.platform.user.CurrentUser;
import rapport.platform.web.View;

/** The lists of organisations and of people. */
@Controller
class PartyListsController {

    private static final Shown NAME = Shown.of("name", "cw-name", "c-name", PartyListsController::name);

    private static final ListedKind ORGANISATIONS = ListedKind.of(
                    "organisation",
                    "/organisations",
                    "party.organisations",
                    "building",
                    NAME,
                    Shown.of("role", "cw-text", "c-stage r-2"),
                    Shown.of("industry", "cw-text", "c-next"),
                    Shown.of("town", "cw-text", "c-pulse"),
                    Shown.of("country", "cw-text", "c-last"),
                    Shown.of("email", "cw-text", "c-val r-2"),
                    Shown.of("phone", "cw-text", "c-own r-num r-2"))
            .searchedIn("name")
            .making("organisation", "/organisations/new", "plus");

    private static final ListedKind PEOPLE = ListedKind.of(
                    "person",
                    "/people",
                    "party.people_list",
                    "users",
                    NAME,
                    Shown.of("job_title", "cw-text", "c-next"),
                    Shown.of("organisation", "cw-text", "c-pulse"),
                    Shown.of("town", "cw-text", "c-last"),
                    Shown.of("email", "cw-text", "c-val r-2"),
                    Shown.of("phone", "cw-text", "c-own r-num r-2"))
            .searchedIn("name")
            .making("person", "/people/new", "plus");

    private final Lists lists;

    PartyListsController(Lists lists) {
        this.lists = lists;
    }

    @GetMapping("/organisations")
    View organisations(@RequestParam MultiValueMap<String, String> parameters, CurrentUser who) {
        return lists.show(ORGANISATIONS, parameters, who);
    }

    @GetMapping("/people")
    View people(@RequestParam MultiValueMap<String, String> parameters, CurrentUser who) {
        return lists.show(PEOPLE, parameters, who);
    }

    private static Cell name(Record row) {
        boolean organisation = row.get(PARTY.KIND) == PartyKind.ORGANISATION;
        return new Cell.Party(
                row.get(PARTY.NAME), (organisation ? "/organisations/" : "/people/") + row.get(0), organisation);
    }
}
