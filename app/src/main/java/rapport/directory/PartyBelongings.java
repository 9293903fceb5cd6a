package rapport.directory;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.least;
import static org.jooq.impl.DSL.select;
import static schema.directory.tables.Address.ADDRESS;
import static schema.directory.tables.ContactPoint.CONTACT_POINT;
import static schema.directory.tables.Link.LINK;
import static schema.directory.tables.LookAlike.LOOK_ALIKE;
import static schema.directory.tables.Organisation.ORGANISATION;
import static schema.directory.tables.PartyRole.PARTY_ROLE;
import static schema.directory.tables.Person.PERSON;
import static schema.platform.tables.Origin.ORIGIN;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.TableField;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import rapport.customization.Tags;
import schema.directory.tables.ContactPoint;
import schema.directory.tables.Link;
import schema.directory.tables.PartyRole;
import schema.directory.tables.records.AddressRecord;
import schema.directory.tables.records.LookAlikeRecord;

/** What the directory itself keeps about parties. What both parties have alike is there once afterwards. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PartyBelongings implements Belongings {

    private static final ContactPoint KNOWN_POINT = CONTACT_POINT.as("known");
    private static final Link KNOWN_LINK = LINK.as("known");
    private static final PartyRole KNOWN_ROLE = PARTY_ROLE.as("known");

    private final DSLContext db;
    private final Tags tags;

    PartyBelongings(DSLContext db, Tags tags) {
        this.db = db;
        this.tags = tags;
    }

    @Override
    public List<TableField<?, PartyId>> columns() {
        return List.of(
                CONTACT_POINT.PARTY_ID,
                ADDRESS.PARTY_ID,
                PARTY_ROLE.PARTY_ID,
                LINK.FROM_ID,
                LINK.TO_ID,
                LOOK_ALIKE.PARTY_ID,
                LOOK_ALIKE.OTHER_ID,
                ORGANISATION.ID,
                PERSON.ID);
    }

    /** Organisation and person are the party itself: the one that goes is deleted with it, after its values were chosen from. */
    @Override
    public void move(PartyId from, PartyId to) {
        moveContactPoints(from, to);
        moveAddresses(from, to);
        moveRoles(from, to);
        moveLinks(LINK.FROM_ID, LINK.TO_ID, from, to);
        moveLinks(LINK.TO_ID, LINK.FROM_ID, from, to);
        moveLookAlikes(from, to);
        tags.move(from.value(), to.value());
        // An import that is taken back must not take along what was here before it.
        db.update(ORIGIN)
                .set(ORIGIN.RECORD_ID, to.value())
                .setNull(ORIGIN.CREATED_BY_JOB)
                .where(ORIGIN.RECORD_ID.eq(from.value()))
                .execute();
    }

    /** They come as further ones; which is the main one is chosen afterwards. */
    private void moveContactPoints(PartyId from, PartyId to) {
        db.deleteFrom(CONTACT_POINT)
                .where(CONTACT_POINT.PARTY_ID.eq(from))
                .and(exists(select(KNOWN_POINT.ID)
                        .from(KNOWN_POINT)
                        .where(KNOWN_POINT.PARTY_ID.eq(to))
                        .and(KNOWN_POINT.KIND.eq(CONTACT_POINT.KIND))
                        .and(KNOWN_POINT.NORMALISED.eq(CONTACT_POINT.NORMALISED))))
                .execute();
        db.update(CONTACT_POINT)
                .set(CONTACT_POINT.PARTY_ID, to)
                .set(CONTACT_POINT.IS_MAIN, false)
                .where(CONTACT_POINT.PARTY_ID.eq(from))
                .execute();
    }

    /** One that is different but has the same label is kept under another. */
    private void moveAddresses(PartyId from, PartyId to) {
        List<AddressRecord> known =
                db.selectFrom(ADDRESS).where(ADDRESS.PARTY_ID.eq(to)).fetch();
        Set<String> labels =
                new HashSet<>(known.stream().map(AddressRecord::getLabel).toList());
        db.selectFrom(ADDRESS)
                .where(ADDRESS.PARTY_ID.eq(from))
                .orderBy(ADDRESS.LABEL)
                .fetch()
                .forEach(address -> {
                    if (known.stream().anyMatch(other -> same(address, other))) {
                        address.delete();
                        return;
                    }
                    String label = free(address.getLabel(), labels);
                    labels.add(label);
                    db.update(ADDRESS)
                            .set(ADDRESS.PARTY_ID, to)
                            .set(ADDRESS.LABEL, label)
                            .where(ADDRESS.ID.eq(address.getId()))
                            .execute();
                });
    }

    private static boolean same(AddressRecord one, AddressRecord other) {
        return one.into(ADDRESS.STREET, ADDRESS.TOWN, ADDRESS.REGION, ADDRESS.POSTAL_CODE, ADDRESS.COUNTRY)
                .equals(other.into(ADDRESS.STREET, ADDRESS.TOWN, ADDRESS.REGION, ADDRESS.POSTAL_CODE, ADDRESS.COUNTRY));
    }

    static String free(String label, Set<String> taken) {
        String free = label;
        for (int number = 2; taken.contains(free); number++) {
            free = label + " " + number;
        }
        return free;
    }

    private void moveRoles(PartyId from, PartyId to) {
        db.update(PARTY_ROLE)
                .set(PARTY_ROLE.SINCE, least(PARTY_ROLE.SINCE, KNOWN_ROLE.SINCE))
                .from(KNOWN_ROLE)
                .where(PARTY_ROLE.PARTY_ID.eq(to))
                .and(KNOWN_ROLE.PARTY_ID.eq(from))
                .and(KNOWN_ROLE.ROLE.eq(PARTY_ROLE.ROLE))
                .execute();
        db.deleteFrom(PARTY_ROLE)
                .where(PARTY_ROLE.PARTY_ID.eq(from))
                .and(PARTY_ROLE.ROLE.in(select(KNOWN_ROLE.ROLE).from(KNOWN_ROLE).where(KNOWN_ROLE.PARTY_ID.eq(to))))
                .execute();
        Belongings.move(db, PARTY_ROLE.PARTY_ID, from, to);
    }

    /** A link between the two is none any more, and one that the other has too is one. */
    private void moveLinks(TableField<?, PartyId> end, TableField<?, PartyId> far, PartyId from, PartyId to) {
        var knownEnd = Objects.requireNonNull(KNOWN_LINK.field(end));
        var knownFar = Objects.requireNonNull(KNOWN_LINK.field(far));
        db.deleteFrom(LINK)
                .where(end.eq(from))
                .and(far.eq(to)
                        .or(exists(select(KNOWN_LINK.ID)
                                .from(KNOWN_LINK)
                                .where(knownEnd.eq(to))
                                .and(knownFar.eq(far))
                                .and(KNOWN_LINK.KIND.eq(LINK.KIND))
                                .and(KNOWN_LINK.SINCE.isNotDistinctFrom(LINK.SINCE)))))
                .execute();
        Belongings.move(db, end, from, to);
    }

    /** Pairs of the one that goes are pairs of the one that stays, the one known for longer first. */
    private void moveLookAlikes(PartyId from, PartyId to) {
        List<LookAlikeRecord> pairs = db.selectFrom(LOOK_ALIKE)
                .where(LOOK_ALIKE.PARTY_ID.eq(from).or(LOOK_ALIKE.OTHER_ID.eq(from)))
                .fetch();
        for (LookAlikeRecord pair : pairs) {
            db.deleteFrom(LOOK_ALIKE)
                    .where(LOOK_ALIKE.PARTY_ID.eq(pair.getPartyId()))
                    .and(LOOK_ALIKE.OTHER_ID.eq(pair.getOtherId()))
                    .execute();
            PartyId first = pair.getPartyId().equals(from) ? to : pair.getPartyId();
            PartyId second = pair.getOtherId().equals(from) ? to : pair.getOtherId();
            if (!first.equals(second) && !isPaired(first, second)) {
                db.insertInto(LOOK_ALIKE)
                        .set(LOOK_ALIKE.PARTY_ID, first)
                        .set(LOOK_ALIKE.OTHER_ID, second)
                        .set(LOOK_ALIKE.WHY, pair.getWhy())
                        .set(LOOK_ALIKE.FOUND_AT, pair.getFoundAt())
                        .set(LOOK_ALIKE.SET_ASIDE_AT, pair.getSetAsideAt())
                        .execute();
            }
        }
    }

    private boolean isPaired(PartyId one, PartyId other) {
        return db.fetchExists(
                LOOK_ALIKE,
                LOOK_ALIKE
                        .PARTY_ID
                        .eq(one)
                        .and(LOOK_ALIKE.OTHER_ID.eq(other))
                        .or(LOOK_ALIKE.PARTY_ID.eq(other).and(LOOK_ALIKE.OTHER_ID.eq(one))));
    }
}
