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
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
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
        promises(ids(score, "promise"), names);
        contacts(ids(score, "interaction"), names);
        complaints(ids(score, "complaint"), names);
        answers(ids(score, "satisfaction"), names);
        orders(ids(score, "order"), names);
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

    private void promises(List<UUID> ids, Map<UUID, String> names) {
        db.selectFrom(PROMISE_FACT)
                .where(isOneOf(PROMISE_FACT.ID, ids))
                .forEach(row -> names.put(
                        row.getId().value(),
                        Texts.t("standing.named.promise", row.getWhat(), Formats.day(row.getDueAt()))));
    }

    private void contacts(List<UUID> ids, Map<UUID, String> names) {
        db.selectFrom(INTERACTION_CARD)
                .where(isOneOf(INTERACTION_CARD.ID, ids))
                .forEach(row -> names.put(
                        row.getId().value(),
                        contact(
                                Texts.t("contact.channel." + row.getChannel().key()),
                                row.getSubject(),
                                Formats.day(row.getAt()))));
    }

    private static String contact(String channel, @Nullable String subject, String day) {
        return subject == null || subject.isBlank()
                ? Texts.t("standing.named.contact", channel, day)
                : Texts.t("standing.named.contact_about", channel, subject, day);
    }

    private void complaints(List<UUID> ids, Map<UUID, String> names) {
        db.selectFrom(COMPLAINT_FACT)
                .where(isOneOf(COMPLAINT_FACT.ID, ids))
                .forEach(row -> names.put(
                        row.getId().value(),
                        Texts.t("standing.named.complaint", row.getWhat(), Formats.day(row.getRaisedAt()))));
    }

    private void answers(List<UUID> ids, Map<UUID, String> names) {
        db.selectFrom(SATISFACTION_FACT)
                .where(isOneOf(SATISFACTION_FACT.ID, ids))
                .forEach(row -> names.put(
                        row.getId().value(),
                        Texts.t(
                                "standing.named.satisfaction",
                                row.getScale().name(),
                                row.getAnswer(),
                                Formats.day(row.getAnsweredAt()))));
    }

    private void orders(List<UUID> ids, Map<UUID, String> names) {
        db.selectFrom(ORDER_CARD).where(isOneOf(ORDER_CARD.ID, ids)).forEach(row -> {
            String day = Formats.date(row.getOrderedOn());
            names.put(
                    row.getId().value(),
                    row.getNumber() == null
                            ? Texts.t("standing.named.order", day)
                            : Texts.t("standing.named.order_numbered", row.getNumber(), day));
        });
    }
}
