package rapport.shell.lists;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import rapport.platform.errors.NotFound;
import rapport.platform.lists.BulkAction;
import rapport.platform.lists.BulkAction.Outcome.Done;
import rapport.platform.lists.BulkAction.Outcome.LeftOut;
import rapport.platform.lists.BulkAction.Outcome.Unchanged;
import rapport.platform.lists.ListedKind;
import rapport.platform.lists.ListedKinds;
import rapport.platform.text.Texts;
import rapport.platform.user.CurrentUser;
import rapport.platform.user.Permission;
import rapport.platform.web.Notice;
import rapport.platform.web.Redirect;

/** Does something with the records picked from one page of a list, all in one transaction. */
@Controller
class BulkController {

    private static final int MOST = 200;

    private final List<BulkAction> actions;
    private final ListedKinds listed;
    private final TransactionOperations transaction;

    BulkController(List<BulkAction> actions, ListedKinds listed, TransactionOperations transaction) {
        this.actions = actions;
        this.listed = listed;
        this.transaction = transaction;
    }

    @PostMapping("/lists/{kind}/actions/{key}")
    Redirect apply(
            @PathVariable String kind,
            @PathVariable String key,
            @RequestParam(name = "id", defaultValue = "") List<UUID> ids,
            @RequestParam(defaultValue = "") String choice,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request,
            CurrentUser who) {
        NotFound.unless(who.may(Permission.EDIT), kind);
        BulkAction action = actions.stream()
                .filter(each -> each.kind().equals(kind) && each.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new NotFound(key));
        String chosen = action.choices(who).get(choice);
        if (chosen == null && !action.choices(who).isEmpty()) {
            throw new NotFound(choice);
        }
        Set<UUID> picked = new LinkedHashSet<>(ids.subList(0, Math.min(MOST, ids.size())));
        List<LeftOut> leftOut = new ArrayList<>();
        int done = transaction.execute(status -> applied(action, picked, choice, leftOut, who));
        Notice.leave(request, said(listed.get(kind), key, done, chosen == null ? "" : chosen, leftOut));
        return new Redirect(Redirect.isLocal(back) ? back : listed.get(kind).path());
    }

    private static int applied(
            BulkAction action, Set<UUID> picked, String choice, List<LeftOut> leftOut, CurrentUser who) {
        int done = 0;
        for (UUID id : picked) {
            switch (action.apply(id, choice, who)) {
                case Done each -> done++;
                case Unchanged each -> {}
                case LeftOut each -> leftOut.add(each);
            }
        }
        return done;
    }

    private static String said(ListedKind listed, String key, int done, String chosen, List<LeftOut> leftOut) {
        String text = Texts.t(listed.texts() + ".done." + key, done, chosen);
        return leftOut.isEmpty()
                ? text
                : text + " "
                        + Texts.t(
                                "list.left_out",
                                leftOut.size(),
                                Texts.t(leftOut.getFirst().why()));
    }
}
