package rapport.search.palette;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import rapport.platform.text.Texts;
import rapport.platform.user.CurrentUser;
import rapport.search.Found;
import rapport.search.Hit;
import rapport.search.Search;

/** What the search box answers. */
@Component
@Transactional(readOnly = true)
class Answers {

    private static final int RECENT = 6;
    private static final int IN_PALETTE = 5;
    private static final int ON_PAGE = 25;
    private static final int ACTIONS_BETWEEN = 5;

    private final Search search;
    private final Actions actions;

    Answers(Search search, Actions actions) {
        this.search = search;
        this.actions = actions;
    }

    PaletteResults palette(String typed, CurrentUser who) {
        List<Block> blocks = new ArrayList<>();
        Found found = Found.NOTHING;
        if (typed.isBlank()) {
            blocks.add(recent(who));
        } else if (!typed.strip().startsWith(">")) {
            found = search.find(typed, IN_PALETTE, who);
            blocks.addAll(hits(found));
            addActions(blocks, found, who);
        }
        boolean people = typed.strip().startsWith("@");
        if (!people) {
            blocks.add(anywhere(typed, who));
        }
        return new PaletteResults(
                typed.strip(),
                blocks.stream().filter(block -> !block.isEmpty()).toList(),
                found.meant(),
                theme(typed) && !people);
    }

    SearchPage page(String typed, CurrentUser who) {
        Found found = search.find(typed, ON_PAGE, who);
        List<Block> blocks = new ArrayList<>();
        if (typed.isBlank()) {
            blocks.add(recent(who));
        }
        blocks.addAll(hits(found));
        addActions(blocks, found, who);
        blocks.add(anywhere(typed, who));
        return new SearchPage(
                typed.strip(),
                blocks.stream().filter(block -> !block.isEmpty()).toList(),
                found.meant(),
                found.isEmpty());
    }

    /** Below the group of the best hit stands what can be done with it; not so much that it hides what else was found. */
    private void addActions(List<Block> blocks, Found found, CurrentUser who) {
        found.all().stream().findFirst().ifPresent(first -> {
            Block with = with(first, who);
            blocks.add(1, found.hits().size() == 1 ? with : with.first(ACTIONS_BETWEEN));
        });
    }

    PaletteActions with(UUID id, CurrentUser who) {
        return new PaletteActions(search.hit(id, who)
                .map(hit -> with(hit, who))
                .filter(block -> !block.isEmpty())
                .orElse(null));
    }

    private Block recent(CurrentUser who) {
        return Block.ofHits("recent", Texts.t("search.recent"), search.recent(RECENT, who));
    }

    private static List<Block> hits(Found found) {
        return found.hits().entrySet().stream()
                .map(group -> Block.ofHits(
                        group.getKey().key(),
                        Texts.t("search.group." + group.getKey().key()),
                        group.getValue()))
                .toList();
    }

    private Block with(Hit hit, CurrentUser who) {
        return Block.ofActions("with", Texts.t("search.with", hit.title()), actions.with(hit, who));
    }

    private Block anywhere(String typed, CurrentUser who) {
        String words = typed.strip().startsWith(">") ? typed.strip().substring(1) : typed;
        return Block.ofActions("do", Texts.t("search.do"), actions.anywhere(words, who));
    }

    /** Whether the change of theme is among what can be done. */
    private static boolean theme(String typed) {
        String words = typed.strip().startsWith(">") ? typed.strip().substring(1) : typed;
        return Actions.fits(Texts.t("search.theme").toLowerCase(Locale.ROOT), words);
    }
}
