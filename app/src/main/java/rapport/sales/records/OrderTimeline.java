package rapport.sales.records;

import static schema.sales.tables.Order.ORDER;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import rapport.directory.PartyId;
import rapport.interactions.Pill;
import rapport.interactions.TimelineEvent;
import rapport.interactions.TimelineSource;
import rapport.platform.money.Money;
import rapport.platform.text.Formats;
import rapport.platform.text.Text;
import rapport.platform.text.Texts;
import rapport.platform.time.Moments;
import rapport.platform.user.CurrentUser;
import rapport.platform.user.Permission;
import rapport.sales.OrderDirection;
import rapport.sales.OrderId;
import schema.sales.tables.records.OrderRecord;

/** Puts orders on the timeline among the contacts. */
@Component
class OrderTimeline implements TimelineSource {

    private final DSLContext db;
    private final Latest latest;
    private final Moments moments;

    OrderTimeline(DSLContext db, Latest latest, Moments moments) {
        this.db = db;
        this.latest = latest;
        this.moments = moments;
    }

    @Override
    public String kind() {
        return "order";
    }

    @Override
    public String icon() {
        return "shopping-cart";
    }

    @Override
    public String label() {
        return Texts.t("order.many");
    }

    @Override
    public List<Mark> marks(PartyId party, CurrentUser who) {
        return latest.days(party, who).entrySet().stream()
                .map(order -> new Mark(order.getKey(), moments.startOf(order.getValue())))
                .toList();
    }

    @Override
    public List<TimelineEvent> events(PartyId party, Collection<UUID> ids, CurrentUser who) {
        if (ids.isEmpty() || !who.may(Permission.SEE)) {
            return List.of();
        }
        return db.selectFrom(ORDER)
                .where(ORDER.PARTY_ID.eq(party))
                .and(ORDER.ID.in(ids.stream().map(OrderId::new).toList()))
                .fetch(this::event);
    }

    private TimelineEvent event(OrderRecord order) {
        boolean sold = order.getDirection() == OrderDirection.SOLD;
        String name =
                order.getNumber() == null ? Texts.t("order.unnumbered") : Texts.t("order.numbered", order.getNumber());
        String amount = Formats.money(Money.of(order.getTotalMinor(), order.getCurrency()));
        return new TimelineEvent(
                order.getId().value(),
                moments.startOf(order.getOrderedOn()),
                true,
                sold,
                name,
                Texts.t(sold ? "order.line.sold" : "order.line.bought", amount),
                order.getNote(),
                "/orders/" + order.getId(),
                order.getCancelledOn() == null
                        ? List.of()
                        : List.of(new Pill(Pill.Tone.MUTE, "x", Text.of("order.cancelled"))));
    }
}
