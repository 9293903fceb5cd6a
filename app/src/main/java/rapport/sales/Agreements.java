package rapport.sales;

import static schema.sales.tables.Agreement.AGREEMENT;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import rapport.directory.Parties;
import rapport.platform.changes.Changes;
import rapport.platform.errors.NotFound;
import rapport.platform.ids.Ids;
import rapport.platform.kinds.CustomValues;
import rapport.platform.money.Money;
import rapport.platform.text.Text;
import rapport.platform.time.Moments;
import rapport.platform.undo.Deletion;
import rapport.platform.undo.Journal;
import rapport.platform.user.CurrentUser;
import rapport.platform.user.Permission;
import rapport.platform.web.WithinRequest;
import rapport.sales.Agreement.Cancellation;
import rapport.sales.AgreementSaving.ChangedMeanwhile;
import rapport.sales.AgreementSaving.Reason;
import rapport.sales.AgreementSaving.Refused;
import rapport.sales.AgreementSaving.Saved;
import schema.sales.tables.records.AgreementRecord;

/** All the agreements there are. */
@Repository
@Transactional
public class Agreements {

    private final DSLContext db;
    private final Parties parties;
    private final Changes changes;
    private final Journal journal;
    private final Moments moments;

    Agreements(DSLContext db, Parties parties, Changes changes, Journal journal, Moments moments) {
        this.db = db;
        this.parties = parties;
        this.changes = changes;
        this.journal = journal;
        this.moments = moments;
    }

    public Optional<Agreement> find(AgreementId id, CurrentUser who) {
        if (!who.may(Permission.SEE)) {
            return Optional.empty();
        }
        return WithinRequest.whileReading(
                "agreement " + id.value(),
                () -> db.selectFrom(AGREEMENT).where(AGREEMENT.ID.eq(id)).fetchOptional(Agreements::toAgreement));
    }

    public Agreement get(AgreementId id, CurrentUser who) {
        return find(id, who).orElseThrow(() -> new NotFound(id));
    }

    /** Adds an agreement; its id and version are set here. */
    public AgreementSaving create(Agreement agreement, CurrentUser who) {
        return create(agreement, CustomValues.NONE, who);
    }

    /** As above, with what its custom fields hold. */
    public AgreementSaving create(Agreement agreement, CustomValues own, CurrentUser who) {
        parties.get(agreement.party(), who);
        if (!who.may(Permission.CREATE)) {
            throw new NotFound(agreement.party());
        }
        Set<Reason> reasons = check(agreement);
        if (!reasons.isEmpty()) {
            return new Refused(reasons);
        }
        AgreementId id = new AgreementId(Ids.next());
        AgreementRecord row = db.newRecord(AGREEMENT);
        row.setId(id);
        fill(row, agreement);
        row.setVersion(0);
        db.insertInto(AGREEMENT).set(row).set(AGREEMENT.CUSTOM, own.initial()).execute();
        return saved(id, agreement);
    }

    public AgreementSaving update(Agreement agreement, CurrentUser who) {
        return update(agreement, CustomValues.NONE, who);
    }

    /** As above, with what changes in its custom fields. */
    public AgreementSaving update(Agreement agreement, CustomValues own, CurrentUser who) {
        get(agreement.id(), who);
        parties.get(agreement.party(), who);
        if (!who.may(Permission.EDIT)) {
            throw new NotFound(agreement.id());
        }
        Set<Reason> reasons = check(agreement);
        if (!reasons.isEmpty()) {
            return new Refused(reasons);
        }
        AgreementRecord row = db.newRecord(AGREEMENT);
        fill(row, agreement);
        row.setVersion(agreement.version() + 1);
        int rows = db.update(AGREEMENT)
                .set(row)
                .set(AGREEMENT.CUSTOM, own.on(AGREEMENT.CUSTOM))
                .where(AGREEMENT.ID.eq(agreement.id()))
                .and(AGREEMENT.VERSION.eq(agreement.version()))
                .execute();
        return rows == 0 ? new ChangedMeanwhile() : saved(agreement.id(), agreement);
    }

    /** Deletes an agreement. */
    public Deletion delete(AgreementId id, int version, CurrentUser who) {
        Agreement before = get(id, who);
        NotFound.unless(who.may(Permission.DELETE), id);
        return Deletion.of(journal.keep(Text.of("agreement.deleted", before.title()), who, () -> {
            int rows = db.deleteFrom(AGREEMENT)
                    .where(AGREEMENT.ID.eq(id))
                    .and(AGREEMENT.VERSION.eq(version))
                    .execute();
            if (rows > 0) {
                saved(id, before);
            }
            return rows;
        }));
    }

    /** What is wrong with an agreement as it would be saved; nothing is written. */
    public Set<Reason> check(Agreement agreement) {
        Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        if (agreement.title().isBlank()) {
            reasons.add(Reason.NO_TITLE);
        }
        if (isBefore(agreement.endsOn(), agreement.startsOn())) {
            reasons.add(Reason.ENDS_BEFORE_IT_STARTS);
        }
        if (agreement.worth() != null && agreement.worth().isNegative()) {
            reasons.add(Reason.NEGATIVE_WORTH);
        }
        Cancellation cancellation = agreement.cancellation();
        if (cancellation != null && cancellation.on().isAfter(moments.today())) {
            reasons.add(Reason.CANCELLED_IN_THE_FUTURE);
        }
        if (cancellation != null && cancellation.lastDay().isBefore(cancellation.on())) {
            reasons.add(Reason.LAST_DAY_BEFORE_NOTICE);
        }
        return reasons;
    }

    private static boolean isBefore(@Nullable LocalDate day, LocalDate other) {
        return day != null && day.isBefore(other);
    }

    private Saved saved(AgreementId id, Agreement agreement) {
        changes.record("agreement", id.value(), agreement.party().value());
        return new Saved(id);
    }

    private static void fill(AgreementRecord row, Agreement agreement) {
        Cancellation cancellation = agreement.cancellation();
        Money worth = agreement.worth();
        row.setPartyId(agreement.party());
        row.setTitle(agreement.title().strip());
        row.setNumber(agreement.number());
        row.setStartsOn(agreement.startsOn());
        row.setEndsOn(agreement.endsOn());
        row.setCancelledOn(cancellation == null ? null : cancellation.on());
        row.setCancelledBy(cancellation == null ? null : cancellation.by());
        row.setLastDay(cancellation == null ? null : cancellation.lastDay());
        row.setWorthMinor(worth == null ? null : worth.minor());
        row.setCurrency(worth == null ? null : worth.currency().getCurrencyCode());
    }

    private static Agreement toAgreement(AgreementRecord row) {
        return new Agreement(
                row.getId(),
                row.getPartyId(),
                row.getTitle(),
                row.getNumber(),
                row.getStartsOn(),
                row.getEndsOn(),
                cancellation(row),
                row.getWorthMinor() == null ? null : Money.of(row.getWorthMinor(), row.getCurrency()),
                row.getVersion());
    }

    private static @Nullable Cancellation cancellation(AgreementRecord row) {
        if (row.getCancelledOn() == null) {
            return null;
        }
        LocalDate lastDay = row.getLastDay() == null ? row.getCancelledOn() : row.getLastDay();
        return new Cancellation(row.getCancelledOn(), row.getCancelledBy(), lastDay);
    }
}
