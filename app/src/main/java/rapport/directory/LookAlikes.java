package rapport.directory;

import static schema.directory.tables.ContactPoint.CONTACT_POINT;
import static schema.directory.tables.Organisation.ORGANISATION;
import static schema.directory.tables.Party.PARTY;
import static schema.directory.tables.PartyCard.PARTY_CARD;

import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds parties that may be the one about to be added: same e-mail, phone, website or name. */
@Component
class LookAlikes {

    private static final int MOST = 5;

    private final DSLContext db;

    LookAlikes(DSLContext db) {
        this.db = db;
    }

    List<PartyCard> of(Organisation organisation) {
        List<Select<Record1<PartyId>>> alike = alike(organisation.name(), organisation.email(), organisation.phone());
        if (organisation.website() != null) {
            Website.domainOf(organisation.website())
                    .ifPresent(domain -> alike.add(
                            DSL.select(ORGANISATION.ID).from(ORGANISATION).where(ORGANISATION.DOMAIN.eq(domain))));
        }
        return cards(PartyKind.ORGANISATION, alike);
    }

    List<PartyCard> of(Person person) {
        return cards(PartyKind.PERSON, alike(person.name(), person.email(), person.phone()));
    }

    /** One search for each sign, along its own index: "or" between them would read all parties. */
    private static List<Select<Record1<PartyId>>> alike(String name, @Nullable String email, @Nullable String phone) {
        List<Select<Record1<PartyId>>> alike = new ArrayList<>();
        alike.add(DSL.select(PARTY.ID).from(PARTY).where(PARTY.SORT_NAME.eq(PartyRows.sortName(name))));
        if (email != null) {
            alike.add(point(ContactPointKind.EMAIL, PartyRows.sortName(email)));
        }
        if (phone != null) {
            alike.add(point(ContactPointKind.PHONE, PhoneNumber.normalised(phone)));
        }
        return alike;
    }

    private static Select<Record1<PartyId>> point(ContactPointKind kind, String normalised) {
        return DSL.select(CONTACT_POINT.PARTY_ID)
                .from(CONTACT_POINT)
                .where(CONTACT_POINT.KIND.eq(kind))
                .and(CONTACT_POINT.NORMALISED.eq(normalised));
    }

    private List<PartyCard> cards(PartyKind kind, List<Select<Record1<PartyId>>> alike) {
        Select<Record1<PartyId>> any = alike.stream().reduce(Select::union).orElseThrow();
        return db.selectFrom(PARTY_CARD)
                .where(PARTY_CARD.ID.in(any))
                .and(PARTY_CARD.KIND.eq(kind))
                .orderBy(PARTY_CARD.SORT_NAME, PARTY_CARD.ID)
                .limit(MOST)
                .fetch(Parties::toCard);
    }
}
