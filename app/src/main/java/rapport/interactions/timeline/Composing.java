package rapport.interactions.timeline;

import static schema.directory.tables.LinkCard.LINK_CARD;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import rapport.directory.LinkKind;
import rapport.directory.PartyCard;
import rapport.directory.PartyId;
import rapport.directory.PartyKind;
import rapport.interactions.Channel;
import rapport.interactions.timeline.Composer.Edited;
import rapport.interactions.timeline.Composer.Someone;
import rapport.platform.text.Text;
import rapport.platform.time.Moments;

/** Sets the composer up: for a party, with the people of that party to choose from. */
@Component
class Composing {

    private static final int MOST_PEOPLE = 300;
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final DSLContext db;
    private final Moments moments;

    Composing(DSLContext db, Moments moments) {
        this.db = db;
        this.moments = moments;
    }

    Composer fresh(PartyCard party, String back) {
        return fresh(party, Channel.CALL, back);
    }

    Composer fresh(PartyCard party, Channel channel, String back) {
        Set<PartyId> with = party.kind() == PartyKind.PERSON ? Set.of(party.id()) : Set.of();
        return with(party, back, ContactForm.empty(channel, with), Map.of(), null);
    }

    Composer with(PartyCard party, String back, ContactForm form, Map<String, Text> problems, @Nullable Edited edited) {
        return new Composer(party.id(), back, form, people(party, form), new LinkedHashMap<>(problems), edited);
    }

    private List<Someone> people(PartyCard party, ContactForm form) {
        List<Someone> people = new ArrayList<>();
        if (party.kind() == PartyKind.PERSON) {
            people.add(new Someone(party.id().toString(), party.name(), party.jobTitle()));
        }
        LocalDate today = moments.today();
        db.select(LINK_CARD.FROM_ID, LINK_CARD.FROM_NAME, LINK_CARD.ROLE)
                .from(LINK_CARD)
                .where(LINK_CARD.TO_ID.eq(party.id()))
                .and(LINK_CARD.KIND.eq(LinkKind.WORKS_AT))
                .and(LINK_CARD.UNTIL.isNull().or(LINK_CARD.UNTIL.ge(today)).or(LINK_CARD.FROM_ID.in(chosen(form))))
                .orderBy(LINK_CARD.FROM_NAME, LINK_CARD.FROM_ID)
                .limit(MOST_PEOPLE)
                .forEach(row -> people.add(new Someone(row.value1().toString(), row.value2(), row.value3())));
        return people.stream().distinct().toList();
    }

    private static List<PartyId> chosen(ContactForm form) {
        return form.with().stream()
                .filter(ID.asMatchPredicate())
                .map(PartyId::of)
                .toList();
    }
}
