package rapport.relationships.assessing;

import static schema.directory.tables.PartyCard.PARTY_CARD;
import static schema.relationships.tables.Relationship.RELATIONSHIP;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
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
import org.springframework.stereotype.Component;
import rapport.directory.PartyId;
import rapport.directory.PartyRole;
import rapport.platform.rates.RateTable;
import rapport.platform.rates.Rates;
import rapport.platform.settings.Settings;
import rapport.relationships.RelationshipId;
import schema.relationships.tables.Relationship;
import statistics.standing.Event;

/**
 * Reads the histories of a batch of relationships, by the same small number of statements whatever its size. Everything is
 * read, also what lies after the moment asked about later: the arithmetic leaves it out.
 */
@Component
class Histories {

    private static final Relationship OTHER = RELATIONSHIP.as("other");

    private static final Field<String[]> ROLES = DSL.array(
            DSL.select(OTHER.ROLE.cast(SQLDataType.CLOB)).from(OTHER).where(OTHER.PARTY_ID.eq(RELATIONSHIP.PARTY_ID)));

    private final DSLContext db;
    private final Settings settings;
    private final Rates rates;

    Histories(DSLContext db, Settings settings, Rates rates) {
        this.db = db;
        this.settings = settings;
        this.rates = rates;
    }

    /**
     * The evidence of each relationship that there is, in the order of ids.
     *
     * @param currency amounts in another one are converted at the rate of their day, and count without their value where there is none
     */
    List<Evidence> of(Collection<RelationshipId> ids, Currency currency) {
        List<RelationshipRow> rows = rows(ids);
        Map<PartyId, PartyEvents> parties = new HashMap<>();
        for (RelationshipRow row : rows) {
            PartyEvents party = parties.computeIfAbsent(row.party(), none -> new PartyEvents());
            row.roles().forEach(party::has);
        }
        Instants instants = new Instants(settings.company().zone());
        new Contacts(db, instants).read(parties);
        new Experiences(db).read(parties);
        RateTable table = rates.table(currency);
        new Dealings(db, instants, table).read(parties);
        Map<RelationshipId, List<Event>> recorded = new Recorded(db, instants, table).read(rows, parties);
        List<Evidence> evidence = new ArrayList<>();
        for (RelationshipRow row : rows) {
            evidence.add(at(parties, row.party()).evidence(row, recorded.getOrDefault(row.id(), List.of())));
        }
        return evidence;
    }

    private List<RelationshipRow> rows(Collection<RelationshipId> ids) {
        return db.select(
                        RELATIONSHIP.ID,
                        RELATIONSHIP.PARTY_ID,
                        RELATIONSHIP.ROLE,
                        ROLES,
                        PARTY_CARD.KIND,
                        RELATIONSHIP.NEED_MINOR,
                        RELATIONSHIP.NEED_CURRENCY,
                        RELATIONSHIP.CREATED_AT)
                .from(RELATIONSHIP)
                .join(PARTY_CARD)
                .on(PARTY_CARD.ID.eq(RELATIONSHIP.PARTY_ID))
                .where(isOneOf(RELATIONSHIP.ID, ids.stream().map(RelationshipId::value)))
                .orderBy(RELATIONSHIP.ID)
                .fetch(row -> new RelationshipRow(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        Stream.of(row.value4()).map(PartyRole::of).toList(),
                        row.value5(),
                        row.value6(),
                        row.value7(),
                        row.value8()));
    }

    static Condition isOneOf(Field<PartyId> party, Map<PartyId, PartyEvents> parties) {
        return isOneOf(party, parties.keySet().stream().map(PartyId::value));
    }

    /** One array instead of a list: the statement stays the same whatever the number, and short. */
    static Condition isOneOf(Field<?> id, Stream<UUID> ids) {
        return id.coerce(SQLDataType.UUID).eq(DSL.any(DSL.val(ids.toArray(UUID[]::new))));
    }

    /** The party of a row: a statement asks for no other. */
    static PartyEvents at(Map<PartyId, PartyEvents> parties, PartyId party) {
        PartyEvents events = parties.get(party);
        if (events == null) {
            throw new IllegalStateException("not asked for: " + party);
        }
        return events;
    }
}
