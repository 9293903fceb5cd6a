package rapport.directory;

import static org.jooq.impl.DSL.condition;
import static schema.directory.tables.Address.ADDRESS;
import static schema.directory.tables.ContactPoint.CONTACT_POINT;
import static schema.directory.tables.Organisation.ORGANISATION;
import static schema.directory.tables.Party.PARTY;
import static schema.directory.tables.PartyRole.PARTY_ROLE;
import static schema.directory.tables.Person.PERSON;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import rapport.platform.changes.Changes;
import rapport.platform.ids.Ids;
import rapport.platform.kinds.CustomValues;
import rapport.platform.web.WithinRequest;

/** The rows that organisations and people have in common: name, main ways to reach them, address, roles. */
@Component
class PartyRows {

    private static final String MAIN = "main";

    private final DSLContext db;
    private final Changes changes;
    private final ApplicationEventPublisher events;

    PartyRows(DSLContext db, Changes changes, ApplicationEventPublisher events) {
        this.db = db;
        this.changes = changes;
        this.events = events;
    }

    /** How names are sorted and compared: in lower case. */
    static String sortName(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    void insert(PartyId id, PartyKind kind, Common common, CustomValues own) {
        db.insertInto(PARTY)
                .set(PARTY.ID, id)
                .set(PARTY.KIND, kind)
                .set(PARTY.NAME, common.name())
                .set(PARTY.SORT_NAME, sortName(common.name()))
                .set(PARTY.ABOUT, common.about())
                .set(PARTY.TOWN, common.address().town())
                .set(PARTY.COUNTRY, common.address().country())
                .set(PARTY.EMAIL, common.email())
                .set(PARTY.PHONE, common.phone())
                .set(PARTY.CUSTOM, own.initial())
                .execute();
        reach(id, common);
        if (!common.address().isEmpty()) {
            live(id, common.address());
        }
    }

    /** Whether the row still had the version given; if not, nothing is written. */
    boolean update(PartyId id, Common common, CustomValues own, int version) {
        int rows = db.update(PARTY)
                .set(PARTY.NAME, common.name())
                .set(PARTY.SORT_NAME, sortName(common.name()))
                .set(PARTY.ABOUT, common.about())
                .set(PARTY.TOWN, common.address().town())
                .set(PARTY.COUNTRY, common.address().country())
                .set(PARTY.EMAIL, common.email())
                .set(PARTY.PHONE, common.phone())
                .set(PARTY.CUSTOM, own.on(PARTY.CUSTOM))
                .set(PARTY.VERSION, version + 1)
                .where(PARTY.ID.eq(id))
                .and(PARTY.VERSION.eq(version))
                .execute();
        if (rows == 1) {
            // The main ones before stay only if they had a label of their own.
            forget(id, ContactPointKind.EMAIL, common.normalisedEmail());
            forget(id, ContactPointKind.PHONE, common.normalisedPhone());
            reach(id, common);
            live(id, common.address());
        }
        return rows == 1;
    }

    void changed(PartyId id) {
        changes.record("party", id.value(), id.value());
    }

    void giveRole(PartyId id, PartyRole role) {
        int rows = db.insertInto(PARTY_ROLE)
                .set(PARTY_ROLE.PARTY_ID, id)
                .set(PARTY_ROLE.ROLE, role)
                .onConflictDoNothing()
                .execute();
        if (rows == 1) {
            events.publishEvent(new RoleTaken(id, role));
        }
    }

    private void forget(PartyId id, ContactPointKind kind, String normalised) {
        db.deleteFrom(CONTACT_POINT)
                .where(CONTACT_POINT.PARTY_ID.eq(id))
                .and(CONTACT_POINT.KIND.eq(kind))
                .and(condition(CONTACT_POINT.IS_MAIN)
                        .and(CONTACT_POINT.LABEL.isNull())
                        .or(CONTACT_POINT.NORMALISED.eq(normalised)))
                .execute();
    }

    /** Writes the main contact points of somebody who has none. */
    private void reach(PartyId id, Common common) {
        reach(id, ContactPointKind.EMAIL, common.email(), common.normalisedEmail());
        reach(id, ContactPointKind.PHONE, common.phone(), common.normalisedPhone());
    }

    private void reach(PartyId id, ContactPointKind kind, @Nullable String value, String normalised) {
        if (value == null || normalised.isEmpty()) {
            return;
        }
        db.insertInto(CONTACT_POINT)
                .set(CONTACT_POINT.ID, Ids.next())
                .set(CONTACT_POINT.PARTY_ID, id)
                .set(CONTACT_POINT.KIND, kind)
                .set(CONTACT_POINT.VALUE, value)
                .set(CONTACT_POINT.NORMALISED, normalised)
                .set(CONTACT_POINT.IS_MAIN, true)
                .execute();
    }

    private void live(PartyId id, Address address) {
        if (address.isEmpty()) {
            db.deleteFrom(ADDRESS)
                    .where(ADDRESS.PARTY_ID.eq(id))
                    .and(ADDRESS.LABEL.eq(MAIN))
                    .execute();
            return;
        }
        db.insertInto(ADDRESS)
                .set(ADDRESS.ID, Ids.next())
                .set(ADDRESS.PARTY_ID, id)
                .set(ADDRESS.LABEL, MAIN)
                .set(ADDRESS.STREET, address.street())
                .set(ADDRESS.TOWN, address.town())
                .set(ADDRESS.REGION, address.region())
                .set(ADDRESS.POSTAL_CODE, address.postalCode())
                .set(ADDRESS.COUNTRY, address.country())
                .onConflict(ADDRESS.PARTY_ID, ADDRESS.LABEL)
                .doUpdate()
                .set(ADDRESS.STREET, address.street())
                .set(ADDRESS.TOWN, address.town())
                .set(ADDRESS.REGION, address.region())
                .set(ADDRESS.POSTAL_CODE, address.postalCode())
                .set(ADDRESS.COUNTRY, address.country())
                .execute();
    }

    /** A party with the organisation or person that it is and its address: pages show the card and the rest of it. */
    Optional<Record> find(PartyId id) {
        return WithinRequest.whileReading(
                "party " + id.value(),
                () -> db.select(PARTY.fields())
                        .select(ORGANISATION.fields())
                        .select(PERSON.fields())
                        .select(ADDRESS.fields())
                        .from(PARTY)
                        .leftJoin(ORGANISATION)
                        .on(ORGANISATION.ID.eq(PARTY.ID))
                        .leftJoin(PERSON)
                        .on(PERSON.ID.eq(PARTY.ID))
                        .leftJoin(ADDRESS)
                        .on(ADDRESS.PARTY_ID.eq(PARTY.ID))
                        .and(ADDRESS.LABEL.eq(MAIN))
                        .where(PARTY.ID.eq(id))
                        .fetchOptional());
    }

    static Address address(Record party) {
        return new Address(
                party.get(ADDRESS.STREET),
                party.get(ADDRESS.TOWN),
                party.get(ADDRESS.REGION),
                party.get(ADDRESS.POSTAL_CODE),
                party.get(ADDRESS.COUNTRY));
    }

    Address address(PartyId id) {
        return Objects.requireNonNull(db.selectFrom(ADDRESS)
                .where(ADDRESS.PARTY_ID.eq(id))
                .and(ADDRESS.LABEL.eq(MAIN))
                .fetchOptional(row -> new Address(
                        row.getStreet(), row.getTown(), row.getRegion(), row.getPostalCode(), row.getCountry()))
                .orElse(Address.NONE));
    }

    /** What an organisation and a person have in common. */
    record Common(
            String name,
            @Nullable String about,
            @Nullable String email,
            @Nullable String phone,
            Address address) {

        String normalisedEmail() {
            return email == null ? "" : sortName(email);
        }

        String normalisedPhone() {
            return phone == null ? "" : PhoneNumber.normalised(phone);
        }

        static Common of(Organisation organisation) {
            return new Common(
                    organisation.name().strip(),
                    organisation.about(),
                    organisation.email(),
                    organisation.phone(),
                    organisation.address());
        }

        static Common of(Person person) {
            return new Common(person.name(), person.about(), person.email(), person.phone(), person.address());
        }
    }
}
