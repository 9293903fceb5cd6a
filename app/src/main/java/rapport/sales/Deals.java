package rapport.sales;

import static schema.sales.tables.Deal.DEAL;
import static schema.sales.tables.Pipeline.PIPELINE;
import static schema.sales.tables.PipelineColumn.PIPELINE_COLUMN;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
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
import rapport.sales.DealSaving.ChangedMeanwhile;
import rapport.sales.DealSaving.Reason;
import rapport.sales.DealSaving.Refused;
import rapport.sales.DealSaving.Saved;
import schema.sales.tables.records.DealRecord;

/** All the deals there are, and the columns they can stand in. */
@Repository
@Transactional
public class Deals {

    private final DSLContext db;
    private final Parties parties;
    private final Changes changes;
    private final Journal journal;
    private final Moments moments;

    Deals(DSLContext db, Parties parties, Changes changes, Journal journal, Moments moments) {
        this.db = db;
        this.parties = parties;
        this.changes = changes;
        this.journal = journal;
        this.moments = moments;
    }

    public Optional<Deal> find(DealId id, CurrentUser who) {
        if (!who.may(Permission.SEE)) {
            return Optional.empty();
        }
        return WithinRequest.whileReading(
                "deal " + id.value(), () -> deals().where(DEAL.ID.eq(id)).fetchOptional(Deals::toDeal));
    }

    public Deal get(DealId id, CurrentUser who) {
        return find(id, who).orElseThrow(() -> new NotFound(id));
    }

    /** All columns, pipeline by pipeline from left to right; the first call ever makes the usual pipeline. */
    public List<Column> columns() {
        List<Column> columns = knownColumns();
        if (!columns.isEmpty()) {
            return columns;
        }
        UsualPipeline.make(db);
        return knownColumns();
    }

    /** The columns there are so far; none before the first deal. */
    @Transactional(readOnly = true)
    public List<Column> knownColumns() {
        return db.select(PIPELINE_COLUMN.fields())
                .select(PIPELINE.NAME)
                .from(PIPELINE_COLUMN)
                .join(PIPELINE)
                .on(PIPELINE.ID.eq(PIPELINE_COLUMN.PIPELINE_ID))
                .orderBy(PIPELINE.NAME, PIPELINE_COLUMN.POSITION)
                .fetch(Deals::toColumn);
    }

    public Column column(UUID id) {
        return columns().stream()
                .filter(column -> column.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound(id));
    }

    /** Adds a deal; its id and version are set here. */
    public DealSaving create(Deal deal, CurrentUser who) {
        return create(deal, CustomValues.NONE, who);
    }

    /** As above, with what its custom fields hold. */
    public DealSaving create(Deal deal, CustomValues own, CurrentUser who) {
        mayWrite(deal, Permission.CREATE, who);
        Set<Reason> reasons = check(deal);
        if (!reasons.isEmpty()) {
            return new Refused(reasons);
        }
        DealId id = new DealId(Ids.next());
        DealRecord row = db.newRecord(DEAL);
        row.setId(id);
        fill(row, deal);
        row.setVersion(0);
        db.insertInto(DEAL).set(row).set(DEAL.CUSTOM, own.initial()).execute();
        return saved(id, deal);
    }

    public DealSaving update(Deal deal, CurrentUser who) {
        return update(deal, CustomValues.NONE, who);
    }

    /** As above, with what changes in its custom fields. */
    public DealSaving update(Deal deal, CustomValues own, CurrentUser who) {
        Deal before = get(deal.id(), who);
        mayWrite(deal, Permission.EDIT, who);
        Set<Reason> reasons = check(deal);
        if (!reasons.isEmpty()) {
            return new Refused(reasons);
        }
        DealRecord row = db.newRecord(DEAL);
        fill(row, deal);
        row.setVersion(deal.version() + 1);
        int rows = db.update(DEAL)
                .set(row)
                .set(DEAL.CUSTOM, own.on(DEAL.CUSTOM))
                .where(DEAL.ID.eq(deal.id()))
                .and(DEAL.VERSION.eq(deal.version()))
                .execute();
        if (rows == 0) {
            return new ChangedMeanwhile();
        }
        if (before.party() != null && !before.party().equals(deal.party())) {
            changes.record("deal", deal.id().value(), before.party().value());
        }
        return saved(deal.id(), deal);
    }

    /** Deletes a deal. */
    public Deletion delete(DealId id, int version, CurrentUser who) {
        Deal before = get(id, who);
        NotFound.unless(who.may(Permission.DELETE), id);
        return Deletion.of(journal.keep(Text.of("deal.deleted", before.title()), who, () -> {
            int rows = db.deleteFrom(DEAL)
                    .where(DEAL.ID.eq(id))
                    .and(DEAL.VERSION.eq(version))
                    .execute();
            if (rows > 0) {
                saved(id, before);
            }
            return rows;
        }));
    }

    /**
     * Moves a deal to another column.
     *
     * @param version the one the user saw
     */
    public DealSaving move(DealId id, UUID to, int version, CurrentUser who) {
        Deal deal = get(id, who);
        return update(deal.in(column(to), version), who);
    }

    private void mayWrite(Deal deal, Permission permission, CurrentUser who) {
        if (deal.party() != null) {
            parties.get(deal.party(), who);
        }
        if (!who.may(permission)) {
            throw new NotFound("deal");
        }
    }

    /** What is wrong with a deal as it would be saved; nothing is written. */
    public Set<Reason> check(Deal deal) {
        Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        LocalDate closed = deal.closedOn();
        if (deal.title().isBlank()) {
            reasons.add(Reason.NO_TITLE);
        }
        if (deal.column().outcome() == DealOutcome.WON && deal.worth() == null) {
            reasons.add(Reason.WON_WITHOUT_WORTH);
        }
        if (deal.worth() != null && deal.worth().isNegative()) {
            reasons.add(Reason.NEGATIVE_WORTH);
        }
        if (closed != null && deal.openedOn() != null && closed.isBefore(deal.openedOn())) {
            reasons.add(Reason.CLOSED_BEFORE_OPENED);
        }
        if (closed != null && closed.isAfter(moments.today())) {
            reasons.add(Reason.CLOSED_IN_THE_FUTURE);
        }
        return reasons;
    }

    private Saved saved(DealId id, Deal deal) {
        changes.record(
                "deal", id.value(), deal.party() == null ? null : deal.party().value());
        return new Saved(id);
    }

    private void fill(DealRecord row, Deal deal) {
        Money worth = deal.worth();
        row.setTitle(deal.title().strip());
        row.setPartyId(deal.party());
        row.setColumnId(deal.column().id());
        row.setWorthMinor(worth == null ? null : worth.minor());
        row.setCurrency(worth == null ? null : worth.currency().getCurrencyCode());
        row.setOpenedOn(deal.openedOn());
        row.setExpectedOn(deal.expectedOn());
        row.setClosedOn(closedOn(deal));
        row.setOwnerId(deal.owner());
    }

    /** A deal in a closing column has a closing day: today unless another is given. In an open column it has none. */
    private @Nullable LocalDate closedOn(Deal deal) {
        if (deal.isOpen()) {
            return null;
        }
        return deal.closedOn() == null ? moments.today() : deal.closedOn();
    }

    private SelectOnConditionStep<? extends Record> deals() {
        return db.select(DEAL.fields())
                .select(PIPELINE_COLUMN.fields())
                .select(PIPELINE.NAME)
                .from(DEAL)
                .join(PIPELINE_COLUMN)
                .on(PIPELINE_COLUMN.ID.eq(DEAL.COLUMN_ID))
                .join(PIPELINE)
                .on(PIPELINE.ID.eq(PIPELINE_COLUMN.PIPELINE_ID));
    }

    private static Column toColumn(Record row) {
        var column = row.into(PIPELINE_COLUMN);
        return new Column(column.getId(), row.get(PIPELINE.NAME), column.getName(), column.getOutcome());
    }

    private static Deal toDeal(Record row) {
        var deal = row.into(DEAL);
        return new Deal(
                deal.getId(),
                deal.getTitle(),
                deal.getPartyId(),
                toColumn(row),
                deal.getWorthMinor() == null ? null : Money.of(deal.getWorthMinor(), deal.getCurrency()),
                deal.getOpenedOn(),
                deal.getExpectedOn(),
                deal.getClosedOn(),
                deal.getOwnerId(),
                deal.getVersion());
    }
}
