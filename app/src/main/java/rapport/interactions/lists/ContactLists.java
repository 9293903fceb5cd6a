package rapport.interactions.lists;

import static schema.access.tables.UserCard.USER_CARD;
import static schema.directory.tables.PartyCard.PARTY_CARD;
import static schema.interactions.tables.Interaction.INTERACTION;
import static schema.interactions.tables.Promise.PROMISE;

import java.time.Instant;
import java.util.Locale;
import org.jooq.Record;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import rapport.directory.PartyKind;
import rapport.interactions.Promise;
import rapport.platform.lists.Cell;
import rapport.platform.lists.ListedKind;
import rapport.platform.lists.Shown;
import rapport.platform.text.Texts;
import rapport.platform.time.Moments;
import rapport.platform.web.MenuEntry;

/** How contacts and promises are listed. */
@Configuration(proxyBeanMethods = false)
class ContactLists {

    private static final int SHORT = 120;

    @Bean
    ListedKind contactList() {
        return ListedKind.of(
                        "interaction",
                        "/interactions",
                        "contact.list",
                        "messages",
                        Shown.of("subject", "cw-rest", "c-name", ContactLists::subject),
                        Shown.of("party_name", "cw-name", "c-next", ContactLists::party),
                        Shown.of("channel", "cw-role", "c-stage r-2"),
                        Shown.of("direction", "cw-role", "c-role r-2"),
                        Shown.of("at", "cw-day", "c-last r-num r-2"),
                        Shown.of("user", "cw-own", "c-own", ContactLists::user))
                .sortedBy("at", true)
                .dated("at");
    }

    @Bean
    ListedKind promiseList(Moments moments) {
        return ListedKind.of(
                        "promise",
                        "/promises",
                        "promise.list",
                        "checkbox",
                        Shown.of("what", "cw-rest", "c-name", ContactLists::promise),
                        Shown.of("party_name", "cw-name", "c-next", ContactLists::party),
                        Shown.of("by", "cw-no cw-more", "c-more r-2"),
                        Shown.of("state", "cw-stage", "c-stage", row -> state(row, moments.now())),
                        Shown.of("due_at", "cw-day", "c-last r-num r-2"),
                        Shown.of("user", "cw-text cw-more", "c-more", ContactLists::user))
                .sortedBy("due_at", true)
                .dated("due_at")
                .tab("open", "/promises?filter=state%3D%3Dopen&sort=due_at&order=up")
                .tab("broken", "/promises?filter=state%3D%3Dbroken");
    }

    @Bean
    MenuEntry promisesEntry() {
        return new MenuEntry("promises", "/promises", "checkbox", 46);
    }

    @Bean
    MenuEntry contactsEntry() {
        return new MenuEntry("contacts", "/interactions", "messages", 48);
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
