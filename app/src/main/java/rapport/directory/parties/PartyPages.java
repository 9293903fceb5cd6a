package rapport.directory.parties;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import rapport.directory.Link;
import rapport.directory.LinkKind;
import rapport.directory.Links;
import rapport.directory.MainPage;
import rapport.directory.Merges;
import rapport.directory.Organisations;
import rapport.directory.PartyId;
import rapport.directory.People;
import rapport.directory.Person;
import rapport.platform.errors.NotFound;
import rapport.platform.time.Moments;
import rapport.platform.user.CurrentUser;
import rapport.platform.user.Permission;
import rapport.platform.user.Subject;
import rapport.platform.web.Panel.Place;
import rapport.platform.web.Panels;
import rapport.platform.web.Redirect;

/** Reads the directory's own pages. */
@Component
@Transactional(readOnly = true)
class PartyPages {

    private final Organisations organisations;
    private final People people;
    private final Links links;
    private final Merges merges;
    private final List<MainPage> mainPages;
    private final Panels panels;
    private final Moments moments;

    PartyPages(
            Organisations organisations,
            People people,
            Links links,
            Merges merges,
            List<MainPage> mainPages,
            Panels panels,
            Moments moments) {
        this.organisations = organisations;
        this.people = people;
        this.links = links;
        this.merges = merges;
        this.mainPages = mainPages;
        this.panels = panels;
        this.moments = moments;
    }

    OrganisationPage organisation(PartyId id, CurrentUser who) {
        Subject party = new Subject("party", id.value());
        panels.expect(List.of(party), who);
        return new OrganisationPage(
                organisations.get(id, who),
                panels.at(Place.MAIN, party, who),
                panels.at(Place.RAIL, party, who),
                panels.at(Place.FOOT, party, who),
                who.may(Permission.EDIT));
    }

    /** The page of what has become of a party that was merged into another. */
    Redirect survivor(PartyId gone, CurrentUser who) {
        return merges.survivor(gone, who)
                .map(party -> new Redirect(party.href()))
                .orElseThrow(() -> new NotFound(gone));
    }

    PersonPage person(PartyId id, CurrentUser who) {
        Person person = people.get(id, who);
        Subject party = new Subject("party", id.value());
        panels.expect(List.of(party), who);
        List<Link> jobs = links.of(id, who).stream()
                .filter(link ->
                        link.kind() == LinkKind.WORKS_AT && link.from().id().equals(id))
                .toList();
        return new PersonPage(
                person,
                jobs,
                mainPages.stream()
                        .flatMap(page -> page.of(id, who).stream())
                        .findFirst()
                        .orElse(null),
                panels.at(Place.MAIN, party, who),
                panels.at(Place.RAIL, party, who),
                panels.at(Place.FOOT, party, who),
                who.may(Permission.EDIT),
                moments.today());
    }
}
