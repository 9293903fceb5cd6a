package rapport.relationships.profile;

import static schema.interactions.tables.ComplaintFact.COMPLAINT_FACT;
import static schema.interactions.tables.InteractionCard.INTERACTION_CARD;
import static schema.interactions.tables.PromiseFact.PROMISE_FACT;
import static schema.interactions.tables.SatisfactionFact.SATISFACTION_FACT;
import static schema.sales.tables.OrderCard.ORDER_CARD;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import rapport.platform.text.Formats;
import rapport.platform.text.Texts;
import rapport.relationships.StandingDetail.EventLink;
import rapport.relationships.StandingDetail.Score;

/** Says of each event behind the reasons of a score what it was and when; one statement for each kind. */
@Component
class EventNames {

    private final DSLContext db;

    EventNames(DSLContext db) {
        this.db = db;
    }

    /** The names by the events' ids; an event without one goes by its kind. */
    Map<UUID, String> of(Score score) {
        Map<UUID, String> names = new HashMap<>();
        db.select(
                        promises(ids(score, "promise")),
                        contacts(ids(score, "interaction")),
                        complaints(ids(score, "complaint")),
                        answers(ids(score, "satisfaction")),
                        orders(ids(score, "order")))
                .fetchSingle(row -> Stream.of(row.value1(), row.value2(), row.value3(), row.value4(), row.value5()))
                .forEach(names::putAll);
        return names;
    }

    private static List<UUID> ids(Score score, String kind) {
        return score.reasons().stream()
                .flatMap(reason -> reason.events().stream())
                .filter(event -> event.kind().equals(kind))
                .map(EventLink::id)
                .distinct()
                .toList();
    }

    private static Condition isOneOf(Field<?> id, List<UUID> ids) {
        return id.coerce(SQLDataType.UUID).in(ids);
    }

    private static Field<Map<UUID, String>> promises(List<UUID> ids) {
        return DSL.multiset(DSL.selectFrom(PROMISE_FACT).where(isOneOf(PROMISE_FACT.ID, ids)))
                .convertFrom(rows -> rows.intoMap(
                        row -> row.getId().value(),
                        row -> Texts.t("standing.named.promise", row.getWhat(), Formats.day(row.getDueAt()))));
    }

    private static Field<Map<UUID, String>> contacts(List<UUID> ids) {
        return DSL.multiset(DSL.selectFrom(INTERACTION_CARD).where(isOneOf(INTERACTION_CARD.ID, ids)))
                .convertFrom(rows -> rows.intoMap(
                        row -> row.getId().value(),
                        row -> contact(
                                Texts.t("contact.channel." + row.getChannel().key()),
                                row.getSubject(),
                                Formats.day(row.getAt()))));
    }

    private static String contact(String channel, @Nullable String subject, String day) {
        return subject == null || subject.isBlank()
                ? Texts.t("standing.named.contact", channel, day)
                : Texts.t("standing.named.contact_about", channel, subject, day);
    }

    private static Field<Map<UUID, String>> complaints(List<UUID> ids) {
        return DSL.multiset(DSL.selectFrom(COMPLAINT_FACT).where(isOneOf(COMPLAINT_FACT.ID, ids)))
                .convertFrom(rows -> rows.intoMap(
                        row -> row.getId().value(),
                        row -> Texts.t("standing.named.complaint", row.getWhat(), Formats.day(row.getRaisedAt()))));
    }

    private static Field<Map<UUID, String>> answers(List<UUID> ids) {
        return DSL.multiset(DSL.selectFrom(SATISFACTION_FACT).where(isOneOf(SATISFACTION_FACT.ID, ids)))
                .convertFrom(rows -> rows.intoMap(
                        row -> row.getId().value(),
                        row -> Texts.t(
                                "standing.named.satisfaction",
                                row.getScale().name(),
                                row.getAnswer(),
                                Formats.day(row.getAnsweredAt()))));
    }

    private static Field<Map<UUID, String>> orders(List<UUID> ids) {
        return DSL.multiset(DSL.selectFrom(ORDER_CARD).where(isOneOf(ORDER_CARD.ID, ids)))
                .convertFrom(rows -> rows.intoMap(row -> row.getId().value(), row -> {
                    String day = Formats.date(row.getOrderedOn());
                    return row.getNumber() == null
                            ? Texts.t("standing.named.order", day)
                            : Texts.t("standing.named.order_numbered", row.getNumber(), day);
                }));
    }
}
