package rapport.work.tasks;

import static schema.access.tables.UserCard.USER_CARD;
import static schema.directory.tables.PartyCard.PARTY_CARD;
import static schema.work.tables.Task.TASK;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jooq.Record;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import rapport.directory.PartyId;
import rapport.directory.PartyKind;
import rapport.platform.lists.Cell;
import rapport.platform.lists.ListedKind;
import rapport.platform.lists.Shown;
import rapport.platform.text.Texts;
import rapport.platform.time.Moments;
import rapport.work.Due;

/** How tasks are listed, beside the page of what is to do. */
@Configuration(proxyBeanMethods = false)
class TaskLists {

    @Bean
    ListedKind taskList(Moments moments) {
        return ListedKind.of(
                        "task",
                        "/tasks/list",
                        "task.list",
                        "checkbox",
                        Shown.of("title", "cw-rest", "c-name", TaskLists::title),
                        Shown.of("party_name", "cw-name", "c-next", TaskLists::party),
                        Shown.of("state", "cw-stage", "c-stage", row -> state(row, moments.now())),
                        Shown.of("due_at", "cw-day", "c-last r-num r-2", TaskLists::due),
                        Shown.of("priority", "cw-role", "c-role r-2"),
                        Shown.of("owner", "cw-own", "c-own", row -> new Cell.Somebody(row.get(USER_CARD.NAME))))
                .inMenu("tasks")
                .sortedBy("due_at", false)
                .searchedIn("title")
                .view("agenda", "/tasks", "checklist")
                .view("list", "/tasks/list", "list")
                .dated("due_at")
                .tab("mine", "/tasks/list?filter=state%3D%3Dopen%3Bowner%3D%3Dme")
                .tab("open", "/tasks/list?filter=state%3D%3Dopen")
                .making("task", "/tasks/new?back=/tasks/list", "plus");
    }

    private static Cell title(Record row) {
        return new Cell.Name(row.get(TASK.TITLE), "/tasks/" + row.get(0) + "?back=/tasks/list");
    }

    private static Cell party(Record row) {
        PartyId id = row.get(PARTY_CARD.ID);
        if (id == null) {
            return Cell.NOTHING;
        }
        boolean organisation = row.get(PARTY_CARD.KIND) == PartyKind.ORGANISATION;
        return new Cell.Party(
                row.get(PARTY_CARD.NAME), (organisation ? "/organisations/" : "/people/") + id, organisation);
    }

    private static Cell state(Record row, Instant now) {
        Instant due = row.get(TASK.DUE_AT);
        String word = row.get(TASK.DONE_AT) != null ? "done" : due != null && due.isBefore(now) ? "overdue" : "open";
        String css = switch (word) {
            case "done" -> "k-good";
            case "overdue" -> "k-bad";
            default -> "k-acc";
        };
        return new Cell.Pill(Texts.t("task.state." + word), css, null);
    }

    /** A time is a moment everywhere; a day stays its day wherever it is read. */
    private static Cell due(Record row) {
        Instant at = row.get(TASK.DUE_AT);
        if (at == null) {
            return Cell.NOTHING;
        }
        boolean hasTime = row.get(TASK.HAS_TIME);
        ZoneId zone = ZoneId.of(row.get(TASK.ZONE));
        LocalDate day = new Due(at, hasTime, zone).day(zone);
        return hasTime ? new Cell.When(at) : new Cell.Day(day);
    }
}
