package rapport.directory;

import static schema.directory.tables.Address.ADDRESS;
import static schema.directory.tables.ContactPoint.CONTACT_POINT;
import static schema.directory.tables.LookAlike.LOOK_ALIKE;
import static schema.directory.tables.Merged.MERGED;
import static schema.directory.tables.Organisation.ORGANISATION;
import static schema.directory.tables.Party.PARTY;
import static schema.directory.tables.Person.PERSON;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jooq.Select;
import org.jooq.TableField;
import org.jooq.UpdatableRecord;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import rapport.customization.RecordValues;
import rapport.directory.Merging.ChangedMeanwhile;
import rapport.directory.Merging.Merged;
import rapport.directory.Merging.Reason;
import rapport.directory.Merging.Refused;
import rapport.platform.errors.NotFound;
import rapport.platform.ids.Ids;
import rapport.platform.kinds.CustomValues;
import rapport.platform.text.Text;
import rapport.platform.time.Moments;
import rapport.platform.undo.Journal;
import rapport.platform.undo.Kept;
import rapport.platform.user.CurrentUser;
import rapport.platform.user.Permission;
import schema.directory.tables.records.OrganisationRecord;
import schema.directory.tables.records.PartyRecord;
import schema.directory.tables.records.PersonRecord;

/**
 * Makes one party of two that are the same. One stays, with its id and its page; of each value the user says whose is right; all that
 * names the other names the one that stays from then on, in every module. It can be taken back.
 */
@Repository
@Transactional
public class Merges {

    private static final String MAIN = "main";
    private static final Map<MergeField, List<TableField<PartyRecord, ?>>> OF_PARTY = Map.of(
            MergeField.NAME, List.of(PARTY.NAME, PARTY.SORT_NAME),
            MergeField.EMAIL, List.of(PARTY.EMAIL),
            MergeField.PHONE, List.of(PARTY.PHONE),
            MergeField.ADDRESS, List.of(PARTY.TOWN, PARTY.COUNTRY),
            MergeField.ABOUT, List.of(PARTY.ABOUT));
    private static final Map<MergeField, List<TableField<OrganisationRecord, ?>>> OF_ORGANISATION = Map.of(
            MergeField.LEGAL_NAME, List.of(ORGANISATION.LEGAL_NAME),
            MergeField.INDUSTRY, List.of(ORGANISATION.INDUSTRY),
            MergeField.WEBSITE, List.of(ORGANISATION.WEBSITE, ORGANISATION.DOMAIN),
            MergeField.EMPLOYEES, List.of(ORGANISATION.EMPLOYEES));
    private static final Map<MergeField, List<TableField<PersonRecord, ?>>> OF_PERSON = Map.of(
            MergeField.NAME, List.of(PERSON.GIVEN_NAME, PERSON.FAMILY_NAME),
            MergeField.SALUTATION, List.of(PERSON.SALUTATION),
            MergeField.JOB_TITLE, List.of(PERSON.JOB_TITLE),
            MergeField.BORN_ON, List.of(PERSON.BORN_ON));

    private final DSLContext db;
    private final Parties parties;
    private final PartyRows rows;
    private final List<Belongings> belongings;
    private final RecordValues values;
    private final Journal journal;
    private final Moments moments;

    Merges(
            DSLContext db,
            Parties parties,
            PartyRows rows,
            List<Belongings> belongings,
            RecordValues values,
            Journal journal,
            Moments moments) {
        this.db = db;
        this.parties = parties;
        this.rows = rows;
        this.belongings = belongings;
        this.values = values;
        this.journal = journal;
        this.moments = moments;
    }

    /**
     * Makes one of two.
     *
     * @param taken the values that are those of the one that goes
     */
    public Merging merge(Versioned staying, Versioned going, Set<MergeField> taken, CurrentUser who) {
        PartyCard one = parties.get(staying.id(), who);
        PartyCard other = parties.get(going.id(), who);
        NotFound.unless(who.may(Permission.EDIT) && who.may(Permission.DELETE), going.id());
        if (one.id().equals(other.id())) {
            return new Refused(Reason.SAME);
        }
        if (one.kind() != other.kind()) {
            return new Refused(Reason.DIFFERENT_KINDS);
        }
        Text what = Text.of("party.merged", other.name(), one.name());
        Kept<Boolean> kept = journal.keep(what, who, () -> unite(staying, going, taken));
        return kept.result() ? new Merged(staying.id(), kept.entry()) : new ChangedMeanwhile();
    }

    /** A party as the user saw it. */
    public record Versioned(PartyId id, int version) {}

    private boolean unite(Versioned staying, Versioned going, Set<MergeField> taken) {
        // In the order of their ids, so that two who merge the same pair wait for one another.
        List<PartyRecord> both = db.selectFrom(PARTY)
                .where(PARTY.ID.in(staying.id(), going.id()))
                .orderBy(PARTY.ID)
                .forUpdate()
                .fetch();
        Map<PartyId, PartyRecord> byId = new HashMap<>();
        both.forEach(party -> byId.put(party.getId(), party));
        PartyRecord stays = byId.get(staying.id());
        PartyRecord goes = byId.get(going.id());
        if (stays == null
                || goes == null
                || stays.getVersion() != staying.version()
                || goes.getVersion() != going.version()) {
            return false;
        }
        OrganisationRecord organisation = organisation(going.id());
        PersonRecord person = person(going.id());
        if (taken.contains(MergeField.ADDRESS)) {
            makeRoomForAddress(staying.id(), going.id());
        }
        belongings.forEach(module -> module.move(going.id(), staying.id()));
        db.deleteFrom(PARTY).where(PARTY.ID.eq(going.id())).execute();
        write(stays, goes, organisation, person, taken);
        values.repoint(going.id().value(), staying.id().value());
        leadOn(going.id(), staying.id());
        makeMain(staying.id(), ContactPointKind.EMAIL, stays.getEmail());
        makeMain(staying.id(), ContactPointKind.PHONE, stays.getPhone());
        rows.changed(staying.id());
        rows.changed(going.id());
        return true;
    }

    /** Old addresses lead to what has become of them, also those of what was merged into the one that goes. */
    private void leadOn(PartyId going, PartyId staying) {
        db.update(MERGED)
                .set(MERGED.INTO_ID, staying.value())
                .where(MERGED.INTO_ID.eq(going.value()))
                .execute();
        db.insertInto(MERGED)
                .set(MERGED.ID, going.value())
                .set(MERGED.INTO_ID, staying.value())
                .execute();
    }

    /** What has become of a party that was merged into another. */
    @Transactional(readOnly = true)
    public Optional<PartyCard> survivor(PartyId gone, CurrentUser who) {
        return db.select(MERGED.INTO_ID)
                .from(MERGED)
                .where(MERGED.ID.eq(gone.value()))
                .fetchOptional(MERGED.INTO_ID)
                .flatMap(into -> parties.find(new PartyId(into), who));
    }

    private void write(
            PartyRecord stays,
            PartyRecord goes,
            @Nullable OrganisationRecord organisation,
            @Nullable PersonRecord person,
            Set<MergeField> taken) {
        take(stays, goes, OF_PARTY, taken);
        // Custom fields that only the one that goes has are not lost.
        db.update(PARTY)
                .set(stays)
                .set(PARTY.CUSTOM, new CustomValues(stays.getCustom()).on(DSL.val(goes.getCustom())))
                .set(PARTY.VERSION, PARTY.VERSION.plus(1))
                .where(PARTY.ID.eq(stays.getId()))
                .execute();
        OrganisationRecord itself = organisation(stays.getId());
        if (itself != null && organisation != null) {
            take(itself, organisation, OF_ORGANISATION, taken);
            db.update(ORGANISATION)
                    .set(itself)
                    .where(ORGANISATION.ID.eq(stays.getId()))
                    .execute();
        }
        PersonRecord themselves = person(stays.getId());
        if (themselves != null && person != null) {
            take(themselves, person, OF_PERSON, taken);
            db.update(PERSON).set(themselves).where(PERSON.ID.eq(stays.getId())).execute();
        }
    }

    private static <R extends UpdatableRecord<R>> void take(
            R to, R from, Map<MergeField, List<TableField<R, ?>>> fields, Set<MergeField> taken) {
        taken.forEach(field -> fields.getOrDefault(field, List.of()).forEach(column -> copy(column, from, to)));
    }

    private static <R extends UpdatableRecord<R>, T> void copy(TableField<R, T> column, R from, R to) {
        to.set(column, from.get(column));
    }

    private @Nullable OrganisationRecord organisation(PartyId id) {
        return db.selectFrom(ORGANISATION).where(ORGANISATION.ID.eq(id)).fetchOne();
    }

    private @Nullable PersonRecord person(PartyId id) {
        return db.selectFrom(PERSON).where(PERSON.ID.eq(id)).fetchOne();
    }

    /** The main address of the one that goes becomes the main one: the other is kept under another label. */
    private void makeRoomForAddress(PartyId staying, PartyId going) {
        List<String> labels = db.select(ADDRESS.LABEL)
                .from(ADDRESS)
                .where(ADDRESS.PARTY_ID.in(staying, going))
                .fetch(ADDRESS.LABEL);
        if (rows.address(staying).equals(rows.address(going))) {
            return;
        }
        String free = PartyBelongings.free(MAIN, new HashSet<>(labels));
        db.update(ADDRESS)
                .set(ADDRESS.LABEL, free)
                .where(ADDRESS.PARTY_ID.eq(staying))
                .and(ADDRESS.LABEL.eq(MAIN))
                .execute();
    }

    /** Of all its e-mail addresses or telephone numbers, the one that was chosen is the main one. */
    private void makeMain(PartyId party, ContactPointKind kind, @Nullable String value) {
        if (value == null) {
            return;
        }
        String normalised = kind == ContactPointKind.EMAIL ? PartyRows.sortName(value) : PhoneNumber.normalised(value);
        db.update(CONTACT_POINT)
                .set(CONTACT_POINT.IS_MAIN, CONTACT_POINT.NORMALISED.eq(normalised))
                .where(CONTACT_POINT.PARTY_ID.eq(party))
                .and(CONTACT_POINT.KIND.eq(kind))
                .and(CONTACT_POINT.IS_MAIN.ne(CONTACT_POINT.NORMALISED.eq(normalised)))
                .execute();
        if (normalised.isEmpty()) {
            return;
        }
        db.insertInto(CONTACT_POINT)
                .set(CONTACT_POINT.ID, Ids.next())
                .set(CONTACT_POINT.PARTY_ID, party)
                .set(CONTACT_POINT.KIND, kind)
                .set(CONTACT_POINT.VALUE, value)
                .set(CONTACT_POINT.NORMALISED, normalised)
                .set(CONTACT_POINT.IS_MAIN, true)
                .onConflictDoNothing()
                .execute();
    }

    /** What names a party, sort by sort, in one query; what moves when it is merged into another. */
    @Transactional(readOnly = true)
    public List<Attached> attached(PartyId party, CurrentUser who) {
        parties.get(party, who);
        List<TableField<?, PartyId>> columns = columns();
        Select<Record2<Integer, Integer>> counts = null;
        for (int i = 0; i < columns.size(); i++) {
            TableField<?, PartyId> column = columns.get(i);
            var count = db.select(DSL.inline(i).as("place"), DSL.count().as("rows"))
                    .from(Objects.requireNonNull(column.getTable()))
                    .where(column.eq(party));
            counts = counts == null ? count : counts.unionAll(count);
        }
        return counts == null
                ? List.of()
                : counts.fetch().stream()
                        .filter(row -> row.value2() > 0)
                        .sorted(Comparator.comparing(Record2::value1))
                        .map(row -> new Attached(Text.of(key(columns.get(row.value1()))), row.value2()))
                        .toList();
    }

    /** Every column of every module that names a party, but those that are the party itself. */
    List<TableField<?, PartyId>> columns() {
        return belongings.stream()
                .<TableField<?, PartyId>>flatMap(module -> module.columns().stream())
                .filter(column -> !column.equals(ORGANISATION.ID) && !column.equals(PERSON.ID))
                .toList();
    }

    /** The text that names the rows of a column. */
    static String key(TableField<?, PartyId> column) {
        var table = Objects.requireNonNull(column.getTable());
        return "party.attached." + Objects.requireNonNull(table.getSchema()).getName() + "." + table.getName() + "."
                + column.getName();
    }

    /** Two that look alike and are not one: they are not suggested again. */
    public void setAside(PartyId one, PartyId other, CurrentUser who) {
        parties.get(one, who);
        parties.get(other, who);
        NotFound.unless(who.may(Permission.EDIT), one);
        int known = db.update(LOOK_ALIKE)
                .set(LOOK_ALIKE.SET_ASIDE_AT, moments.now())
                .where(LOOK_ALIKE.PARTY_ID.eq(one).and(LOOK_ALIKE.OTHER_ID.eq(other)))
                .or(LOOK_ALIKE.PARTY_ID.eq(other).and(LOOK_ALIKE.OTHER_ID.eq(one)))
                .execute();
        if (known == 0 && !one.equals(other)) {
            db.insertInto(LOOK_ALIKE)
                    .set(LOOK_ALIKE.PARTY_ID, one)
                    .set(LOOK_ALIKE.OTHER_ID, other)
                    .set(LOOK_ALIKE.WHY, "name")
                    .set(LOOK_ALIKE.SET_ASIDE_AT, moments.now())
                    .execute();
        }
    }
}
