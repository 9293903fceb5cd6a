package rapport.interactions.timeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import rapport.directory.Link;
import rapport.directory.LinkKind;
import rapport.directory.Links;
import rapport.directory.PartyCard;
import rapport.directory.PartyId;
import rapport.directory.PartyKind;
import rapport.interactions.Channel;
import rapport.interactions.timeline.Composer.Edited;
import rapport.interactions.timeline.Composer.Someone;
import rapport.platform.text.Text;
import rapport.platform.time.Moments;
import rapport.platform.user.CurrentUser;

/** Sets the composer up: for a party, with the people of that party to choose from. */
@Component
class Composing {

    private static final int MOST_PEOPLE = 300;
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private static final Comparator<Link> BY_NAME = Comparator.comparing(
                    (Link link) -> link.from().name())
            .thenComparing(link -> link.from().id().toString());

    private final Links links;
    private final Moments moments;

    Composing(Links links, Moments moments) {
        this.links = links;
        this.moments = moments;
    }

    Composer fresh(PartyCard party, String back, CurrentUser who) {
        return fresh(party, Channel.CALL, back, who);
    }

    Composer fresh(PartyCard party, Channel channel, String back, CurrentUser who) {
        Set<PartyId> with = party.kind() == PartyKind.PERSON ? Set.of(party.id()) : Set.of();
        return with(party, back, ContactForm.empty(channel, with), Map.of(), null, who);
    }

    Composer with(
            PartyCard party,
            String back,
            ContactForm form,
            Map<String, Text> problems,
            @Nullable Edited edited,
            CurrentUser who) {
        return new Composer(
                party.id(), back, form, people(party, form, who), new LinkedHashMap<>(problems), edited, false);
    }

    private List<Someone> people(PartyCard party, ContactForm form, CurrentUser who) {
        List<Someone> people = new ArrayList<>();
        if (party.kind() == PartyKind.PERSON) {
            people.add(new Someone(party.id().toString(), party.name(), party.jobTitle()));
        }
        List<PartyId> chosen = chosen(form);
        links.of(party.id(), who).stream()
                .filter(link ->
                        link.kind() == LinkKind.WORKS_AT && link.to().id().equals(party.id()))
                .filter(link -> link.isCurrent(moments.today())
                        || chosen.contains(link.from().id()))
                .sorted(BY_NAME)
                .limit(MOST_PEOPLE)
                .forEach(link -> people.add(
                        new Someone(link.from().id().toString(), link.from().name(), link.role())));
        return people.stream().distinct().toList();
    }

    private static List<PartyId> chosen(ContactForm form) {
        return form.with().stream()
                .filter(ID.asMatchPredicate())
                .map(PartyId::of)
                .toList();
    }
}
