package rapport.relationships.portfolio;

import static schema.access.tables.UserCard.USER_CARD;
import static schema.directory.tables.PartyCard.PARTY_CARD;
import static schema.relationships.tables.Listed.LISTED;
import static schema.relationships.tables.Standing.STANDING;

import java.util.Arrays;
import java.util.List;
import org.jooq.Field;
import org.jooq.Record;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import rapport.directory.PartyKind;
import rapport.platform.lists.Cell;
import rapport.platform.lists.ListedKind;
import rapport.platform.lists.Shown;
import rapport.platform.text.Texts;
import rapport.platform.web.MenuEntry;
import rapport.relationships.Phase;
import rapport.relationships.Stage;
import rapport.relationships.StageStyle;

/** How relationships are listed. */
@Configuration(proxyBeanMethods = false)
class Portfolio {

    @Bean
    ListedKind relationshipList() {
        return ListedKind.of(
                        "relationship",
                        "/relationships",
                        "relationship.list",
                        "heart-handshake",
                        Shown.of("name", "cw-name", "c-name", Portfolio::name),
                        Shown.of("role", "cw-role", "r-2 c-role"),
                        Shown.of("stage", "cw-stage", "c-stage", Portfolio::stage),
                        Shown.of("trust", "cw-m", "c-trust", row -> score(row, LISTED.TRUST, "k-acc")),
                        Shown.of("commitment", "cw-ml", "k-com c-com", row -> score(row, LISTED.COMMITMENT, "")),
                        Shown.of("pulse", "cw-pulse", "c-pulse", Portfolio::pulse)
                                .hinted("relationship.pulse_title"),
                        Shown.of("active", "cw-n r-right", "r-right r-num c-act", Portfolio::active)
                                .hinted("relationship.active_title"),
                        Shown.of("spend", "cw-v r-right", "r-right r-num c-val"),
                        Shown.of("last", "cw-d", "c-last", row -> new Cell.Ago(row.get(LISTED.LAST_CONTACT_AT))),
                        Shown.of("next_step", "cw-rest", "c-next"),
                        Shown.of("owner", "cw-own", "c-own", row -> new Cell.Somebody(row.get(USER_CARD.NAME))),
                        Shown.of("cooling", "cw-role r-right", "r-right r-num c-act")
                                .onRequest())
                .searchedIn("name")
                .tab("cooling", "/relationships?sort=cooling&order=down")
                .making("person", "/people/new", "user-plus")
                .making("organisation", "/organisations/new", "plus");
    }

    @Bean
    MenuEntry relationshipsEntry() {
        return new MenuEntry("relationships", "/relationships", "heart-handshake", 20);
    }

    private static Cell name(Record row) {
        return new Cell.Party(
                row.get(PARTY_CARD.NAME),
                "/relationships/" + row.get(0),
                row.get(PARTY_CARD.KIND) == PartyKind.ORGANISATION);
    }

    private static Cell stage(Record row) {
        Stage stage = row.get(LISTED.STAGE);
        if (stage == null) {
            return new Cell.Words(Texts.t("relationship.not_assessed"));
        }
        Phase phase = row.get(LISTED.PHASE);
        String text = phase == null
                ? Texts.t("relationship.stage." + stage.key())
                : Texts.t("relationship.phase." + phase.key());
        return new Cell.Pill(text, StageStyle.css(stage), StageStyle.dot(phase));
    }

    private static Cell score(Record row, Field<Float> field, String css) {
        Float score = row.get(field);
        return new Cell.Score(score == null ? null : (double) Math.round(score), css);
    }

    private static Cell active(Record row) {
        Float active = row.get(STANDING.ACTIVE);
        return new Cell.Share(active == null ? null : active.doubleValue());
    }

    private static Cell pulse(Record row) {
        Short[] bars = row.get(STANDING.PULSE);
        return new Cell.Bars(
                bars == null
                        ? List.of()
                        : Arrays.stream(bars).map(Short::intValue).toList());
    }
}
