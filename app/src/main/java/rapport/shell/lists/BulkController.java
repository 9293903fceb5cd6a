package rapport.shell.lists;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import rapport.platform.errors.NotFound;
import rapport.platform.jobs.Jobs;
import rapport.platform.jobs.Selection;
import rapport.platform.lists.BulkAction;
import rapport.platform.lists.BulkActions;
import rapport.platform.lists.BulkJob;
import rapport.platform.lists.BulkRun;
import rapport.platform.lists.BulkRun.Account;
import rapport.platform.lists.ListedKind;
import rapport.platform.lists.ListedKinds;
import rapport.platform.lists.Lists;
import rapport.platform.lists.Picked;
import rapport.platform.lists.Question;
import rapport.platform.lists.Said;
import rapport.platform.text.Text;
import rapport.platform.text.Texts;
import rapport.platform.undo.Kept;
import rapport.platform.user.CurrentUser;
import rapport.platform.web.Notice;
import rapport.platform.web.Redirect;
import rapport.platform.web.View;

/**
 * Does something with the records picked from a list, or with all that its filter means: a few at once, in one transaction that the
 * toast takes back; more as a job. What has to be said first, and what is to be done with more than was looked at, is asked on a page.
 */
@Controller
class BulkController {

    private static final int AT_ONCE = 200;
    private static final int NAMED = 10;
    /** What the form of a list can send; more are meant by a filter. */
    private static final int MOST = 10_000;

    private final BulkActions actions;
    private final BulkRun run;
    private final BulkJob job;
    private final Jobs jobs;
    private final Lists lists;
    private final ListedKinds listed;

    BulkController(BulkActions actions, BulkRun run, BulkJob job, Jobs jobs, Lists lists, ListedKinds listed) {
        this.actions = actions;
        this.run = run;
        this.job = job;
        this.jobs = jobs;
        this.lists = lists;
        this.listed = listed;
    }

    @GetMapping("/lists/{kind}/actions/{key}/choices")
    BulkChoices choices(@PathVariable String kind, @PathVariable String key, CurrentUser who) {
        BulkAction action = actions.find(kind, key, who).orElseThrow(() -> new NotFound(key));
        return new BulkChoices("/lists/" + kind + "/actions/" + key, action.choices(kind, who));
    }

    /**
     * @param all whether all is meant that the filter says, whatever was picked
     * @param sure whether the page has asked already
     */
    @PostMapping("/lists/{kind}/actions/{key}")
    View apply(
            @PathVariable String kind,
            @PathVariable String key,
            @RequestParam(name = "id", defaultValue = "") List<String> ids,
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam(defaultValue = "") String filter,
            @RequestParam(defaultValue = "") String choice,
            @RequestParam(defaultValue = "false") boolean sure,
            @RequestParam(defaultValue = "/") String back,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletRequest request,
            CurrentUser who) {
        ListedKind list = listed.find(kind).orElseThrow(() -> new NotFound(kind));
        BulkAction action = actions.find(kind, key, who).orElseThrow(() -> new NotFound(key));
        Map<String, String> choices = action.choices(kind, who);
        boolean choosing = action.chooses() && choice.isEmpty();
        NotFound.unless(choosing || choices.isEmpty() || choices.containsKey(choice), choice);
        List<Question> questions = choosing
                ? List.of(Question.choice(BulkPage.CHOICE, Texts.t("list.action." + key), choices, ""))
                : action.asks(kind, choice, who);
        Said said = new Said(kind, choice, answers(questions, sent));
        Redirect home = new Redirect(Redirect.isLocal(back) ? back : list.path());
        if (all && !lists.understands(kind, filter, who)) {
            return home;
        }
        List<Picked> picked = all ? meant(kind, filter, who) : picked(ids);
        if (picked.isEmpty()) {
            Notice.leave(request, Texts.t("list.nothing_picked"));
            return home;
        }
        BulkPage page = new BulkPage(
                list, action, choices.getOrDefault(choice, ""), said, questions, picked, all, filter, home.to());
        if (choosing || !sure && (all || !questions.isEmpty())) {
            return page.naming(names(kind, picked, who));
        }
        Map<String, Text> problems = action.problems(said, who);
        if (!problems.isEmpty()) {
            return page.naming(names(kind, picked, who)).refused(problems);
        }
        String described = action.described(said, who);
        return picked.size() > AT_ONCE
                ? job(action, said, described, all ? Selection.matching(filter) : Selection.of(texts(picked)), who)
                : atOnce(page, described, request, who);
    }

    private static Map<String, List<String>> answers(List<Question> questions, MultiValueMap<String, String> sent) {
        Map<String, List<String>> answers = new LinkedHashMap<>();
        questions.forEach(each -> answers.put(each.name(), sent.getOrDefault(each.name(), List.of(each.answer()))));
        return answers;
    }

    /** One more than are done at once, if there are more: then a job looks them up. */
    private List<Picked> meant(String kind, String filter, CurrentUser who) {
        return lists.meant(kind, filter, AT_ONCE + 1, who).stream()
                .map(id -> new Picked(id, null))
                .toList();
    }

    private static List<Picked> picked(List<String> ids) {
        try {
            return new ArrayList<>(new LinkedHashSet<>(ids.subList(0, Math.min(MOST, ids.size())).stream()
                    .filter(each -> !each.isEmpty())
                    .map(Picked::of)
                    .toList()));
        } catch (IllegalArgumentException notPicked) {
            throw new NotFound("picked");
        }
    }

    private static List<String> texts(List<Picked> picked) {
        return picked.stream().map(Picked::toString).toList();
    }

    private List<String> names(String kind, List<Picked> picked, CurrentUser who) {
        return picked.stream()
                .limit(NAMED)
                .flatMap(each -> lists.name(kind, each.id(), who).stream())
                .toList();
    }

    private Redirect job(BulkAction action, Said said, String described, Selection selection, CurrentUser who) {
        UUID id = jobs.start(job, new BulkJob.Instructions(action.key(), said, described), selection, who);
        return new Redirect("/jobs/" + id);
    }

    private View atOnce(BulkPage page, String described, HttpServletRequest request, CurrentUser who) {
        BulkAction action = page.action();
        Text what = BulkJob.title(action.key(), page.listed(), described);
        Kept<Account> kept = run.atOnce(action, page.said(), page.picked(), what, who);
        Account account = kept.result();
        if (account.refused().isEmpty()) {
            Notice.leave(request, said(page.listed(), action, account, described), kept.entry());
            return new Redirect(page.back());
        }
        Text same = account.same();
        return same != null && !page.questions().isEmpty()
                ? page.naming(names(page.said().kind(), page.picked(), who))
                        .refused(Map.of(page.questions().getFirst().name(), same))
                : new BulkResult(
                        what,
                        account,
                        account.done() == 0 ? "" : said(page.listed(), action, account, described),
                        kept.entry() == null ? null : kept.entry().toString(),
                        page.back());
    }

    private static String said(ListedKind listed, BulkAction action, Account account, String described) {
        if (account.done() == 0) {
            return Texts.t("list.nothing_to_change");
        }
        String done =
                Texts.t("list.done." + action.key(), Texts.t(listed.texts() + ".count", account.done()), described);
        return account.unchanged() == 0 ? done : done + " " + Texts.t("list.unchanged", account.unchanged());
    }
}
