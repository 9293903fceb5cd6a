package rapport.relationships.assessing;

import static schema.relationships.tables.Ending.ENDING;
import static schema.relationships.tables.JointGoal.JOINT_GOAL;
import static schema.relationships.tables.WinBack.WIN_BACK;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import rapport.directory.PartyId;
import rapport.platform.money.Money;
import rapport.platform.rates.RateTable;
import rapport.relationships.RelationshipId;
import schema.relationships.tables.records.EndingRecord;
import statistics.standing.Event;
import statistics.standing.HardEvidence;
import statistics.standing.HardEvidence.Fact;
import statistics.standing.JointWork;
import statistics.standing.StatedNeed;

/** Reads what people recorded about the relationships themselves: endings, win-backs, joint goals, needs. */
final class Recorded {

    private final DSLContext db;
    private final Instants instants;
    private final RateTable rates;
    private final Map<RelationshipId, List<Event>> events = new HashMap<>();

    Recorded(DSLContext db, Instants instants, RateTable rates) {
        this.db = db;
        this.instants = instants;
        this.rates = rates;
    }

    Map<RelationshipId, List<Event>> read(List<RelationshipRow> rows, Map<PartyId, PartyEvents> parties) {
        Map<RelationshipId, PartyEvents> of =
                rows.stream().collect(Collectors.toMap(RelationshipRow::id, row -> Histories.at(parties, row.party())));
        rows.forEach(row -> need(row, of));
        List<UUID> ids = of.keySet().stream().map(RelationshipId::value).toList();
        var all = db.select(
                        DSL.multiset(
                                DSL.selectFrom(ENDING).where(Histories.isOneOf(ENDING.RELATIONSHIP_ID, ids.stream()))),
                        DSL.multiset(DSL.selectFrom(WIN_BACK)
                                .where(Histories.isOneOf(WIN_BACK.RELATIONSHIP_ID, ids.stream()))),
                        DSL.multiset(DSL.selectFrom(JOINT_GOAL)
                                .where(Histories.isOneOf(JOINT_GOAL.RELATIONSHIP_ID, ids.stream()))))
                .fetchSingle();
        all.value1()
                .forEach(row -> ending(
                        row,
                        number(
                                of,
                                row.getRelationshipId(),
                                "ending",
                                row.getId().value())));
        all.value2()
                .forEach(row -> record(
                        row.getRelationshipId(),
                        number(of, row.getRelationshipId(), "win_back", row.getId()),
                        Instants.days(row.getAt()),
                        Fact.WON_BACK));
        all.value3()
                .forEach(row -> add(
                        row.getRelationshipId(),
                        new JointWork(
                                number(
                                        of,
                                        row.getRelationshipId(),
                                        "joint_goal",
                                        row.getId().value()),
                                instants.start(row.getAgreedOn()),
                                instants.end(row.getEndsOn()))));
        return events;
    }

    private void need(RelationshipRow row, Map<RelationshipId, PartyEvents> of) {
        Long minor = row.needMinor();
        String currency = row.needCurrency();
        if (minor == null || minor <= 0 || currency == null) {
            return;
        }
        LocalDate said = instants.localDay(row.createdAt());
        rates.convert(Money.of(minor, currency), said).ifPresent(need -> {
            int id = number(of, row.id(), "relationship", row.id().value());
            add(
                    row.id(),
                    new StatedNeed(
                            id, Instants.days(row.createdAt()), need.amount().doubleValue()));
        });
    }

    private void ending(EndingRecord row, int id) {
        RelationshipId relationship = row.getRelationshipId();
        double at = Instants.days(row.getAt());
        double withdrawn = Instants.days(row.getWithdrawnAt());
        switch (row.getPhase()) {
            case ENDED -> record(relationship, id, at, Fact.ENDED);
            case FRAUD -> {
                record(relationship, id, at, Fact.FRAUD);
                record(relationship, id, withdrawn, Fact.CLEARED);
            }
            case IN_NOTICE -> {
                record(relationship, id, at, Fact.NOTICE_GIVEN);
                record(relationship, id, withdrawn, Fact.NOTICE_WITHDRAWN);
                // A notice that stands ends the relationship with its last day.
                double last = instants.end(row.getLastDay());
                if (!(withdrawn <= last)) {
                    record(relationship, id, last, Fact.ENDED);
                }
            }
            case DRIFTING -> {
                // A note of doubt decides nothing: drifting is what the signals say.
            }
        }
    }

    private void record(RelationshipId relationship, int id, double at, Fact fact) {
        if (!Double.isNaN(at)) {
            add(relationship, new HardEvidence(id, at, fact));
        }
    }

    private void add(RelationshipId relationship, Event event) {
        events.computeIfAbsent(relationship, none -> new ArrayList<>()).add(event);
    }

    private static int number(Map<RelationshipId, PartyEvents> of, RelationshipId id, String kind, UUID record) {
        return Objects.requireNonNull(of.get(id)).number(kind, record);
    }
}
