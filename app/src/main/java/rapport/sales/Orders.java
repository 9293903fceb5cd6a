package rapport.sales;

import static schema.sales.tables.Order.ORDER;
import static schema.sales.tables.OrderLine.ORDER_LINE;

import java.util.ArrayList;
import java.util.Currency;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
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
import rapport.sales.OrderSaving.ChangedMeanwhile;
import rapport.sales.OrderSaving.Reason;
import rapport.sales.OrderSaving.Refused;
import rapport.sales.OrderSaving.Saved;
import schema.sales.tables.records.OrderRecord;

/** All the orders there are, sold and bought. An order with a required day is a promise of the side that delivers. */
@Repository
@Transactional
public class Orders {

    private final DSLContext db;
    private final Parties parties;
    private final DeliveryPromises promises;
    private final Changes changes;
    private final Journal journal;
    private final Moments moments;

    Orders(
            DSLContext db,
            Parties parties,
            DeliveryPromises promises,
            Changes changes,
            Journal journal,
            Moments moments) {
        this.db = db;
        this.parties = parties;
        this.promises = promises;
        this.changes = changes;
        this.journal = journal;
        this.moments = moments;
    }

    public Optional<Order> find(OrderId id, CurrentUser who) {
        if (!who.may(Permission.SEE)) {
            return Optional.empty();
        }
        return WithinRequest.whileReading(
                "order " + id.value(),
                () -> db.selectFrom(ORDER).where(ORDER.ID.eq(id)).fetchOptional(this::toOrder));
    }

    public Order get(OrderId id, CurrentUser who) {
        return find(id, who).orElseThrow(() -> new NotFound(id));
    }

    /** Adds an order; its id and version are set here. */
    public OrderSaving create(Order order, CurrentUser who) {
        return create(order, CustomValues.NONE, who);
    }

    /** As above, with what its custom fields hold. */
    public OrderSaving create(Order order, CustomValues own, CurrentUser who) {
        mayWrite(order, Permission.CREATE, who);
        Set<Reason> reasons = check(order);
        if (!reasons.isEmpty()) {
            return new Refused(reasons);
        }
        OrderId id = new OrderId(Ids.next());
        OrderRecord row = db.newRecord(ORDER);
        row.setId(id);
        fill(row, order);
        row.setVersion(0);
        db.insertInto(ORDER).set(row).set(ORDER.CUSTOM, own.initial()).execute();
        return saved(id, order, who);
    }

    /** Replaces an order and its lines, if nobody has changed it since the version given. */
    public OrderSaving update(Order order, CurrentUser who) {
        return update(order, CustomValues.NONE, who);
    }

    /** As above, with what changes in its custom fields. */
    public OrderSaving update(Order order, CustomValues own, CurrentUser who) {
        Order before = get(order.id(), who);
        mayWrite(order, Permission.EDIT, who);
        Set<Reason> reasons = check(order);
        if (!reasons.isEmpty()) {
            return new Refused(reasons);
        }
        OrderRecord row = db.newRecord(ORDER);
        fill(row, order);
        row.setVersion(order.version() + 1);
        int rows = db.update(ORDER)
                .set(row)
                .set(ORDER.CUSTOM, own.on(ORDER.CUSTOM))
                .where(ORDER.ID.eq(order.id()))
                .and(ORDER.VERSION.eq(order.version()))
                .execute();
        if (rows == 0) {
            return new ChangedMeanwhile();
        }
        if (!before.party().equals(order.party())) {
            changes.record("order", order.id().value(), before.party().value());
        }
        return saved(order.id(), order, who);
    }

    /** Deletes an order, its lines and the promise of its delivery. */
    public Deletion delete(OrderId id, int version, CurrentUser who) {
        Order before = get(id, who);
        NotFound.unless(who.may(Permission.DELETE), id);
        return Deletion.of(journal.keep(deleted(before), who, () -> {
            int rows = db.deleteFrom(ORDER)
                    .where(ORDER.ID.eq(id))
                    .and(ORDER.VERSION.eq(version))
                    .execute();
            if (rows > 0) {
                promises.drop(id, who);
                tell(id, before);
            }
            return rows;
        }));
    }

    private static Text deleted(Order order) {
        return order.number() == null ? Text.of("order.deleted_unnumbered") : Text.of("order.deleted", order.number());
    }

    private void mayWrite(Order order, Permission permission, CurrentUser who) {
        parties.get(order.party(), who);
        if (order.carrier() != null) {
            parties.get(order.carrier(), who);
        }
        if (!who.may(permission)) {
            throw new NotFound(order.party());
        }
    }

    private static void fill(OrderRecord row, Order order) {
        row.setDirection(order.direction());
        row.setNumber(order.number());
        row.setPartyId(order.party());
        row.setCarrierId(order.carrier());
        row.setOrderedOn(order.orderedOn());
        row.setRequiredOn(order.requiredOn());
        row.setShippedOn(order.shippedOn());
        row.setCancelledOn(order.cancelledOn());
        row.setTotalMinor(order.total().minor());
        row.setCurrency(order.currency().getCurrencyCode());
        row.setOwnerId(order.owner());
        row.setNote(order.note());
    }

    /** What is wrong with an order as it would be saved; nothing is written. */
    public Set<Reason> check(Order order) {
        return OrderChecks.of(order, moments.today());
    }

    private Saved saved(OrderId id, Order order, CurrentUser who) {
        replaceLines(id, order.lines());
        promises.keepUp(id, order, who);
        tell(id, order);
        return new Saved(id);
    }

    private void tell(OrderId id, Order order) {
        changes.record("order", id.value(), order.party().value());
        if (order.carrier() != null) {
            changes.record("order", id.value(), order.carrier().value());
        }
    }

    /** Lines keep their ids, by which an import knows those that it brought and does not bring them again. */
    private void replaceLines(OrderId id, List<OrderLine> lines) {
        Iterator<UUID> known = db.select(ORDER_LINE.ID)
                .from(ORDER_LINE)
                .where(ORDER_LINE.ORDER_ID.eq(id))
                .orderBy(ORDER_LINE.POSITION)
                .fetch(ORDER_LINE.ID)
                .iterator();
        db.deleteFrom(ORDER_LINE).where(ORDER_LINE.ORDER_ID.eq(id)).execute();
        if (lines.isEmpty()) {
            return;
        }
        var rows = new ArrayList<org.jooq.Record>();
        int position = 1;
        for (OrderLine line : lines) {
            var row = db.newRecord(ORDER_LINE);
            row.setId(known.hasNext() ? known.next() : Ids.next());
            row.setOrderId(id);
            row.setPosition(position++);
            row.setProductId(line.product());
            row.setWhat(line.what());
            row.setQuantity(line.quantity());
            row.setUnitPrice(line.unitPrice());
            row.setDiscount(line.discount());
            rows.add(row);
        }
        db.insertInto(ORDER_LINE)
                .columns(ORDER_LINE.fields())
                .valuesOfRecords(rows)
                .execute();
    }

    private Order toOrder(OrderRecord row) {
        List<OrderLine> lines = lines(row.getId());
        return new Order(
                row.getId(),
                row.getDirection(),
                row.getNumber(),
                row.getPartyId(),
                row.getCarrierId(),
                row.getOrderedOn(),
                row.getRequiredOn(),
                row.getShippedOn(),
                row.getCancelledOn(),
                Currency.getInstance(row.getCurrency()),
                lines.isEmpty() ? Money.of(row.getTotalMinor(), row.getCurrency()) : null,
                row.getOwnerId(),
                row.getNote(),
                lines,
                row.getVersion());
    }

    private List<OrderLine> lines(OrderId id) {
        return db.selectFrom(ORDER_LINE)
                .where(ORDER_LINE.ORDER_ID.eq(id))
                .orderBy(ORDER_LINE.POSITION)
                .fetch(line -> new OrderLine(
                        line.getProductId(),
                        line.getWhat(),
                        line.getQuantity(),
                        line.getUnitPrice(),
                        line.getDiscount()));
    }
}
