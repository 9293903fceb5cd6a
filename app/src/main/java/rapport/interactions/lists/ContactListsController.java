package rapport.interactions.lists;

import static schema.access.tables.UserCard.USER_CARD;
import static schema.directory.tables.PartyCard.PARTY_CARD;
import static schema.interactions.tables.Interaction.INTERACTION;
import static schema.interactions.tables.Promise.PROMISE;

import java.time.Instant;
import java.util.Locale;
import org.jooq.Record;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import rapport.directory.PartyKind;
import rapport.interactions.Promise;
import rapport.platform.lists.Cell;
import rapport.platform.lists.ListedKind;
import rapport.platform.lists.Lists;
import rapport.platform.lists.Shown;
import rapport.platform.text.Texts;
import rapport.platform.time.Moments;
import rapport.platform.user.CurrentUser;
import rapport.platform.web.View;

@Controller
class ContactListsController {

    private static final int SHORT = 120;

    private static final ListedKind CONTACTS = ListedKind.of(
                    "interaction",
                    "/interactions",
                    "contact.list",
                    "messages",
                    Shown.of("subject", "", "c-name", ContactListsController::subject),
                    Shown.of("party_name", "cw-name", "c-next", ContactListsController::party),
                    Shown.of("channel", "cw-role", "c-stage r-2"),
                    Shown.of("direction", "cw-role", "c-role r-2"),
                    Shown.of("at", "cw-day", "c-last r-num r-2"),
                    Shown.of("user", "cw-own", "c-own", ContactListsController::user))
            .sortedBy("at", true);

    private final Lists lists;
    private final ListedKind promises;

    ContactListsController(Lists lists, Moments moments) {
        this.lists = lists;
        this.promises = promises(moments);
    }

    private static ListedKind promises(Moments moments) {
        return ListedKind.of(
                        "promise",
                        "/promises",
                        "promise.list",
                        "checkbox",
                        Shown.of("what", "", "c-name", ContactListsController::promise),
                        Shown.of("party_name", "cw-name", "c-next", ContactListsController::party),
                        Shown.of("by", "cw-role", "c-role r-2"),
                        Shown.of("state", "cw-stage", "c-stage", row -> state(row, moments.now())),
                        Shown.of("due_at", "cw-day", "c-last r-num r-2"),
                        Shown.of("user", "cw-own", "c-own", ContactListsController::user))
                .sortedBy("due_at", true)
                .tab("all", "/promises")
                .tab("open", "/promises?filter=state%3D%3Dopen&sort=due_at&order=up")
                .tab("broken", "/promises?filter=state%3D%3Dbroken");
    }

    @GetMapping("/interactions")
    View contacts(@RequestParam MultiValueMap<String, String> parameters, CurrentUser who) {
        return lists.show(CONTACTS, parameters, who);
    }

    @GetMapping("/promises")
    View promises(@RequestParam MultiValueMap<String, String> parameters, CurrentUser who) {
        return lists.show(promises, parameters, who);
    }

    private static Cell subject(Record row) {
        String subject = row.get(INTERACTION.SUBJECT);
        String text = subject == null ? row.get(INTERACTION.BODY) : subject;
        String shown = text == null || text.isBlank() ? Texts.t("contact.list.nothing_said") : text.strip();
        return new Cell.Name(
                shown.length() > SHORT
                        ? shown.substring(
                                        0,
                                        shown.offsetByCodePoints(
                                                0, Math.min(SHORT, shown.codePointCount(0, shown.length()))))
                                + "…"
                        : shown,
                "/contacts/" + row.get(0));
    }

    private static Cell promise(Record row) {
        return new Cell.Name(row.get(PROMISE.WHAT), "/promises/" + row.get(0));
    }

    private static Cell party(Record row) {
        boolean organisation = row.get(PARTY_CARD.KIND) == PartyKind.ORGANISATION;
        return new Cell.Party(
                row.get(PARTY_CARD.NAME),
                (organisation ? "/organisations/" : "/people/") + row.get(PARTY_CARD.ID),
                organisation);
    }

    private static Cell user(Record row) {
        return new Cell.Somebody(row.get(USER_CARD.NAME));
    }

    private static Cell state(Record row, Instant now) {
        Promise.State state = Promise.stateAt(
                now, row.get(PROMISE.DUE_AT), row.get(PROMISE.FULFILLED_AT), row.get(PROMISE.WITHDRAWN_AT));
        String css = switch (state) {
            case OPEN -> "k-acc";
            case KEPT -> "k-good";
            case BROKEN -> "k-bad";
            case WITHDRAWN -> "k-mute";
        };
        return new Cell.Pill(Texts.t("promise.state." + state.name().toLowerCase(Locale.ROOT)), css, null);
    }
}
