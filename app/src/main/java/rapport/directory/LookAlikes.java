package rapport.directory;

import static schema.directory.tables.ContactPoint.CONTACT_POINT;
import static schema.directory.tables.Organisation.ORGANISATION;
import static schema.directory.tables.PartyCard.PARTY_CARD;

import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
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
        Condition sameDomain = organisation.website() == null
                ? DSL.noCondition()
                : Website.domainOf(organisation.website())
                        .map(domain -> (Condition) PARTY_CARD.ID.in(
                                DSL.select(ORGANISATION.ID).from(ORGANISATION).where(ORGANISATION.DOMAIN.eq(domain))))
                        .orElse(DSL.noCondition());
        return alike(
                PartyKind.ORGANISATION,
                organisation.name(),
                DSL.or(reached(organisation.email(), organisation.phone()), sameDomain));
    }

    List<PartyCard> of(Person person) {
        return alike(PartyKind.PERSON, person.name(), reached(person.email(), person.phone()));
    }

    private List<PartyCard> alike(PartyKind kind, String name, Condition otherwise) {
        return db.selectFrom(PARTY_CARD)
                .where(PARTY_CARD.KIND.eq(kind))
                .and(PARTY_CARD.SORT_NAME.eq(PartyRows.sortName(name)).or(otherwise))
                .orderBy(PARTY_CARD.SORT_NAME, PARTY_CARD.ID)
                .limit(MOST)
                .fetch(Parties::toCard);
    }

    private static Condition reached(@Nullable String email, @Nullable String phone) {
        return DSL.or(
                email == null ? DSL.noCondition() : point(ContactPointKind.EMAIL, PartyRows.sortName(email)),
                phone == null ? DSL.noCondition() : point(ContactPointKind.PHONE, PhoneNumber.normalised(phone)));
    }

    private static Condition point(ContactPointKind kind, String normalised) {
        return PARTY_CARD.ID.in(DSL.select(CONTACT_POINT.PARTY_ID)
                .from(CONTACT_POINT)
                .where(CONTACT_POINT.KIND.eq(kind))
                .and(CONTACT_POINT.NORMALISED.eq(normalised)));
    }
}
