package rapport.interactions;

import static schema.access.tables.UserCard.USER_CARD;
import static schema.directory.tables.PartyCard.PARTY_CARD;
import static schema.interactions.tables.Interaction.INTERACTION;
import static schema.interactions.tables.Promise.PROMISE;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jooq.Condition;
import org.jooq.Field;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import rapport.platform.kinds.FieldReading;
import rapport.platform.kinds.FieldReading.Comparing.WithName;
import rapport.platform.kinds.FieldReading.Comparing.WithWord;
import rapport.platform.kinds.FieldReading.Sorting;
import rapport.platform.kinds.FieldReading.Sorting.Along;
import rapport.platform.kinds.FieldType;
import rapport.platform.kinds.Joined;
import rapport.platform.kinds.KindReading;
import rapport.platform.kinds.LinkReading;
import rapport.platform.time.Moments;

/** How contacts and promises are read. */
@Configuration(proxyBeanMethods = false)
class InteractionKinds {

    private static final Joined CONTACT_PARTY = Joined.always(PARTY_CARD, PARTY_CARD.ID.eq(INTERACTION.PARTY_ID));
    private static final Joined CONTACT_USER = Joined.perhaps(USER_CARD, USER_CARD.ID.eq(INTERACTION.USER_ID));
    private static final Joined PROMISE_PARTY = Joined.always(PARTY_CARD, PARTY_CARD.ID.eq(PROMISE.PARTY_ID));
    private static final Joined PROMISE_USER = Joined.perhaps(USER_CARD, USER_CARD.ID.eq(PROMISE.USER_ID));

    private final Moments moments;

    InteractionKinds(Moments moments) {
        this.moments = moments;
    }

    @Bean
    KindReading interaction() {
        List<String> channels =
                Arrays.stream(Channel.values()).map(Channel::key).toList();
        return KindReading.of(
                        "interaction",
                        INTERACTION,
                        INTERACTION.ID,
                        FieldReading.of("subject", FieldType.LINE, INTERACTION.SUBJECT)
                                .labelled("contact.list.field.subject")
                                .with(INTERACTION.BODY),
                        FieldReading.of("party_name", FieldType.NAME, PARTY_CARD.NAME)
                                .labelled("contact.list.field.party")
                                .with(PARTY_CARD.ID, PARTY_CARD.KIND)
                                .joined(CONTACT_PARTY),
                        FieldReading.choice("channel", channels, INTERACTION.CHANNEL)
                                .labelled("contact.list.field.channel")
                                .worded("contact.channel.")
                                .filtered(),
                        FieldReading.choice("direction", List.of("in", "out"), INTERACTION.DIRECTION)
                                .labelled("contact.list.field.direction")
                                .worded("contact.direction_short.")
                                .filtered(),
                        moment("at", INTERACTION.AT, Along.FALLING, "contact.list.field.at"),
                        FieldReading.of("minutes", FieldType.INTEGER, INTERACTION.MINUTES)
                                .labelled("contact.list.field.minutes"),
                        FieldReading.reference("user", "user", INTERACTION.USER_ID)
                                .labelled("contact.list.field.user")
                                .with(USER_CARD.NAME)
                                .filtered()
                                .shownWith(CONTACT_USER))
                .linked(LinkReading.by("party", "contact.list.field.party", "party", INTERACTION.PARTY_ID));
    }

    @Bean
    KindReading promise() {
        List<String> states =
                Arrays.stream(Promise.State.values()).map(InteractionKinds::key).toList();
        return KindReading.of(
                        "promise",
                        PROMISE,
                        PROMISE.ID,
                        FieldReading.of("what", FieldType.LINE, PROMISE.WHAT)
                                .labelled("promise.field.what")
                                .filtered(),
                        FieldReading.of("party_name", FieldType.NAME, PARTY_CARD.NAME)
                                .labelled("promise.field.party")
                                .with(PARTY_CARD.ID, PARTY_CARD.KIND)
                                .filtered(new WithName(PARTY_CARD.NAME, PARTY_CARD.SORT_NAME))
                                .joined(PROMISE_PARTY),
                        FieldReading.choice("by", List.of("us", "them"), PROMISE.MADE_BY)
                                .labelled("promise.field.by")
                                .worded("promise.by_short.")
                                .filtered(),
                        FieldReading.choice("state", states, PROMISE.DUE_AT)
                                .labelled("promise.field.state")
                                .worded("promise.state.")
                                .with(PROMISE.FULFILLED_AT, PROMISE.WITHDRAWN_AT)
                                .filtered(new WithWord(this::state)),
                        moment("due_at", PROMISE.DUE_AT, Along.RISING, "promise.field.due_at"),
                        moment("made_at", PROMISE.MADE_AT, Along.RISING, "promise.field.made_at"),
                        FieldReading.reference("user", "user", PROMISE.USER_ID)
                                .labelled("promise.field.user")
                                .with(USER_CARD.NAME)
                                .filtered()
                                .shownWith(PROMISE_USER))
                .linked(LinkReading.by("party", "promise.field.party", "party", PROMISE.PARTY_ID));
    }

    private static FieldReading moment(String name, Field<?> column, Along along, String label) {
        return FieldReading.of(name, FieldType.MOMENT, column)
                .labelled(label)
                .sorted(new Sorting(column, along, false))
                .filtered();
    }

    private static String key(Promise.State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    /** As {@link Promise#stateAt}; nothing is recorded ahead of its time. */
    private Condition state(String word) {
        Condition withdrawn = PROMISE.WITHDRAWN_AT.isNotNull().and(PROMISE.WITHDRAWN_AT.le(PROMISE.DUE_AT));
        Condition kept = PROMISE.FULFILLED_AT.isNotNull().and(PROMISE.FULFILLED_AT.le(PROMISE.DUE_AT));
        Condition due = PROMISE.DUE_AT.lt(moments.now());
        Condition neither = PROMISE.WITHDRAWN_AT
                .isNull()
                .or(PROMISE.WITHDRAWN_AT.gt(PROMISE.DUE_AT))
                .and(PROMISE.FULFILLED_AT.isNull().or(PROMISE.FULFILLED_AT.gt(PROMISE.DUE_AT)));
        return switch (word) {
            case "withdrawn" -> withdrawn;
            case "kept" -> kept.and(PROMISE.WITHDRAWN_AT.isNull());
            case "broken" -> neither.and(due);
            default ->
                PROMISE.FULFILLED_AT.isNull().and(PROMISE.WITHDRAWN_AT.isNull()).and(due.not());
        };
    }
}
