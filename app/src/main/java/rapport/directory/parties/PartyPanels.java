package rapport.directory.parties;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import rapport.directory.Link;
import rapport.directory.LinkKind;
import rapport.directory.Links;
import rapport.directory.Organisations;
import rapport.directory.Parties;
import rapport.directory.PartyCard;
import rapport.directory.PartyId;
import rapport.directory.PartyKind;
import rapport.directory.People;
import rapport.platform.text.Formats;
import rapport.platform.text.Texts;
import rapport.platform.time.Moments;
import rapport.platform.user.CurrentUser;
import rapport.platform.user.Permission;
import rapport.platform.user.Subject;
import rapport.platform.web.Panel;
import rapport.platform.web.View;

/** What the directory shows in the rail of pages about a party: its people, its links, how to reach it. */
@Configuration(proxyBeanMethods = false)
class PartyPanels {

    private record RailPanel(int order, Parties parties, BiFunction<PartyCard, CurrentUser, Optional<View>> view)
            implements Panel {

        @Override
        public Place place() {
            return Place.RAIL;
        }

        @Override
        public Optional<View> show(Subject subject, CurrentUser who) {
            return subject.kind().equals("party")
                    ? parties.find(new PartyId(subject.id()), who).flatMap(party -> view.apply(party, who))
                    : Optional.empty();
        }
    }

    @Bean
    Panel peoplePanel(Parties parties, Links links, Moments moments) {
        return new RailPanel(
                10,
                parties,
                (party, who) -> party.kind() == PartyKind.PERSON
                        ? Optional.empty()
                        : Optional.of(new PeoplePanel(
                                party.id(),
                                links.of(party.id(), who).stream()
                                        .filter(link -> isEmployment(link)
                                                && link.to().id().equals(party.id()))
                                        .toList(),
                                who.may(Permission.EDIT),
                                moments.today())));
    }

    @Bean
    Panel linksPanel(Parties parties, Links links, Moments moments) {
        return new RailPanel(50, parties, (party, who) -> {
            List<Link> others = links.of(party.id(), who).stream()
                    .filter(link -> !isEmployment(link))
                    .toList();
            return Optional.of(new LinksPanel(party.id(), others, who.may(Permission.EDIT), moments.today()));
        });
    }

    @Bean
    Panel detailsPanel(Parties parties, Organisations organisations, People people) {
        return new RailPanel(
                60,
                parties,
                (party, who) -> party.kind() == PartyKind.PERSON
                        ? people.find(party.id(), who)
                                .map(person -> new DetailsPanel(
                                        party.href() + "/edit",
                                        person.email(),
                                        person.phone(),
                                        null,
                                        person.address(),
                                        null,
                                        null,
                                        person.about(),
                                        who.may(Permission.EDIT)))
                        : organisations
                                .find(party.id(), who)
                                .map(organisation -> new DetailsPanel(
                                        party.href() + "/edit",
                                        organisation.email(),
                                        organisation.phone(),
                                        organisation.website(),
                                        organisation.address(),
                                        organisation.industry(),
                                        organisation.employees() == null
                                                ? null
                                                : Texts.t(
                                                        "party.employees_count",
                                                        Formats.number(organisation.employees())),
                                        organisation.about(),
                                        who.may(Permission.EDIT))));
    }

    private static boolean isEmployment(Link link) {
        return link.kind() == LinkKind.WORKS_AT;
    }
}
