package rapport.work;

import static schema.access.tables.UserCard.USER_CARD;
import static schema.directory.tables.PartyCard.PARTY_CARD;
import static schema.work.tables.Task.TASK;

import java.util.Arrays;
import java.util.List;
import org.jooq.Condition;
import org.jooq.impl.DSL;
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

/** How tasks are read. */
@Configuration(proxyBeanMethods = false)
class TaskKinds {

    private static final Joined PARTY = Joined.perhaps(PARTY_CARD, PARTY_CARD.ID.eq(TASK.PARTY_ID));
    private static final Joined OWNER = Joined.always(USER_CARD, USER_CARD.ID.eq(TASK.OWNER_ID));

    private final Moments moments;

    TaskKinds(Moments moments) {
        this.moments = moments;
    }

    @Bean
    KindReading task() {
        List<String> priorities =
                Arrays.stream(Priority.values()).map(Priority::key).toList();
        return KindReading.of(
                        "task",
                        TASK,
                        TASK.ID,
                        FieldReading.of("title", FieldType.NAME, TASK.TITLE)
                                .labelled("task.field.title")
                                .sorted(new Sorting(DSL.lower(TASK.TITLE), Along.RISING, false))
                                .filtered(),
                        FieldReading.of("party_name", FieldType.NAME, PARTY_CARD.NAME)
                                .labelled("task.field.party")
                                .with(PARTY_CARD.ID, PARTY_CARD.KIND)
                                .filtered(new WithName(PARTY_CARD.NAME, PARTY_CARD.SORT_NAME))
                                .joined(PARTY),
                        FieldReading.choice("state", List.of("open", "overdue", "done"), TASK.DONE_AT)
                                .labelled("task.field.state")
                                .worded("task.state.")
                                .with(TASK.DUE_AT)
                                .filtered(new WithWord(this::state)),
                        FieldReading.of("due_at", FieldType.MOMENT, TASK.DUE_AT)
                                .labelled("task.field.due_on")
                                .with(TASK.HAS_TIME, TASK.ZONE)
                                .sorted(Along.RISING)
                                .filtered(),
                        FieldReading.choice("priority", priorities, TASK.PRIORITY)
                                .labelled("task.field.priority")
                                .worded("task.priority.")
                                .filtered(),
                        FieldReading.of("done_at", FieldType.MOMENT, TASK.DONE_AT)
                                .labelled("task.field.done_at")
                                .filtered(),
                        FieldReading.reference("owner", "user", TASK.OWNER_ID)
                                .labelled("task.field.owner")
                                .with(USER_CARD.NAME)
                                .filtered()
                                .shownWith(OWNER))
                .linked(LinkReading.by("party", "task.field.party", "party", TASK.PARTY_ID));
    }

    private Condition state(String word) {
        Condition late = TASK.DUE_AT.isNotNull().and(TASK.DUE_AT.lt(moments.now()));
        return switch (word) {
            case "done" -> TASK.DONE_AT.isNotNull();
            case "overdue" -> TASK.DONE_AT.isNull().and(late);
            default -> TASK.DONE_AT.isNull();
        };
    }
}
