package rapport.relationships;

import static schema.access.tables.UserCard.USER_CARD;
import static schema.directory.tables.PartyCard.PARTY_CARD;
import static schema.relationships.tables.Listed.LISTED;
import static schema.relationships.tables.Relationship.RELATIONSHIP;
import static schema.relationships.tables.Standing.STANDING;

import java.util.Arrays;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import rapport.directory.PartyRole;
import rapport.platform.kinds.FieldReading;
import rapport.platform.kinds.FieldReading.Comparing.WithName;
import rapport.platform.kinds.FieldReading.Comparing.WithWord;
import rapport.platform.kinds.FieldReading.Sorting;
import rapport.platform.kinds.FieldReading.Sorting.Along;
import rapport.platform.kinds.FieldType;
import rapport.platform.kinds.Joined;
import rapport.platform.kinds.KindReading;
import rapport.platform.kinds.LinkReading;
import rapport.platform.kinds.LinkReading.Ends;

/** How relationships are read: found by the narrow table of what lists sort and filter by, shown with their party and standing. */
@Configuration(proxyBeanMethods = false)
class RelationshipKind {

    private static final Joined ITSELF = Joined.always(RELATIONSHIP, RELATIONSHIP.ID.eq(LISTED.RELATIONSHIP_ID));
    private static final Joined PARTY = Joined.always(PARTY_CARD, PARTY_CARD.ID.eq(RELATIONSHIP.PARTY_ID));
    private static final Joined AS_ASSESSED =
            Joined.perhaps(STANDING, STANDING.RELATIONSHIP_ID.eq(LISTED.RELATIONSHIP_ID));
    private static final Joined OWNER = Joined.perhaps(USER_CARD, USER_CARD.ID.eq(RELATIONSHIP.OWNER_ID));

    @Bean
    KindReading relationship() {
        List<String> roles =
                Arrays.stream(PartyRole.values()).map(PartyRole::key).toList();
        return KindReading.of(
                        "relationship",
                        LISTED,
                        LISTED.RELATIONSHIP_ID,
                        FieldReading.of("name", FieldType.NAME, PARTY_CARD.NAME)
                                .labelled("relationship.column.name")
                                .with(PARTY_CARD.KIND)
                                .sorted(new Sorting(LISTED.SORT_NAME, Along.RISING, false))
                                .filtered(new WithName(LISTED.SORT_NAME, LISTED.SORT_NAME))
                                .shownWith(ITSELF, PARTY),
                        FieldReading.choice("role", roles, LISTED.ROLE)
                                .labelled("relationship.role")
                                .worded("relationship.role.")
                                .filtered(),
                        FieldReading.choice("stage", StageWord.keys(), LISTED.STAGE)
                                .labelled("relationship.stage")
                                .worded("relationship.choice.")
                                .with(LISTED.PHASE)
                                .filtered(new WithWord(RelationshipKind::stands)),
                        number("trust", LISTED.TRUST),
                        number("commitment", LISTED.COMMITMENT),
                        FieldReading.of("pulse", FieldType.TEXT, STANDING.PULSE)
                                .labelled("relationship.pulse")
                                .shownWith(AS_ASSESSED),
                        FieldReading.of("active", FieldType.DECIMAL, STANDING.ACTIVE)
                                .labelled("relationship.active")
                                .shownWith(AS_ASSESSED),
                        FieldReading.of("spend", FieldType.MONEY, LISTED.SPEND_MINOR)
                                .labelled("relationship.column.spend")
                                .with(STANDING.CURRENCY)
                                .sorted(Along.FALLING)
                                .filtered()
                                .shownWith(AS_ASSESSED),
                        FieldReading.of("last", FieldType.MOMENT, LISTED.LAST_CONTACT_AT)
                                .labelled("relationship.column.last")
                                .sorted(Along.FALLING)
                                .filtered(),
                        FieldReading.of("next_step", FieldType.LINE, RELATIONSHIP.NEXT_STEP)
                                .labelled("relationship.next_step")
                                .filtered()
                                .joined(ITSELF),
                        FieldReading.reference("owner", "user", LISTED.OWNER_ID)
                                .labelled("relationship.owner")
                                .with(USER_CARD.NAME)
                                .filtered()
                                .shownWith(ITSELF, OWNER),
                        number("cooling", LISTED.COOLING),
                        FieldReading.of("town", FieldType.LINE, PARTY_CARD.TOWN)
                                .labelled("party.field.town")
                                .filtered()
                                .joined(ITSELF, PARTY),
                        FieldReading.of("country", FieldType.LINE, PARTY_CARD.COUNTRY)
                                .labelled("party.field.country")
                                .filtered()
                                .joined(ITSELF, PARTY))
                .linked(LinkReading.through(
                        "party",
                        "relationship.party",
                        "party",
                        LISTED.RELATIONSHIP_ID,
                        new Ends(RELATIONSHIP, RELATIONSHIP.ID, RELATIONSHIP.PARTY_ID, DSL.noCondition())));
    }

    private static FieldReading number(String name, Field<Float> column) {
        return FieldReading.of(name, FieldType.DECIMAL, column)
                .labelled("relationship.column." + name)
                .sorted(Along.FALLING)
                .filtered();
    }

    private static Condition stands(String word) {
        StageWord choice = StageWord.of(word);
        Condition stage = LISTED.STAGE.eq(choice.stage());
        return choice.phase() == null ? stage : stage.and(LISTED.PHASE.eq(choice.phase()));
    }
}
