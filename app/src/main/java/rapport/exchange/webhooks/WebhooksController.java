package rapport.exchange.webhooks;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import rapport.exchange.delivering.DeliveryLog;
import rapport.exchange.delivering.DeliveryLog.Counts;
import rapport.exchange.delivering.Webhooks;
import rapport.platform.egress.Egress;
import rapport.platform.errors.NotFound;
import rapport.platform.user.CurrentUser;
import rapport.platform.user.Permission;
import rapport.platform.web.Problems;
import rapport.platform.web.View;

/** The list of webhooks, and a new one. */
@Controller
class WebhooksController {

    static final String PATH = "/settings/webhooks";

    private final Webhooks webhooks;
    private final DeliveryLog log;
    private final Egress egress;

    WebhooksController(Webhooks webhooks, DeliveryLog log, Egress egress) {
        this.webhooks = webhooks;
        this.log = log;
        this.egress = egress;
    }

    @GetMapping(PATH)
    WebhooksPage list(CurrentUser who) {
        return page(WebhookForm.EMPTY, Problems.NONE, who);
    }

    @PostMapping(PATH)
    View add(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String address,
            @RequestParam(defaultValue = "") List<String> kinds,
            @RequestParam(defaultValue = "") List<String> events,
            CurrentUser who) {
        // Before anything is looked up: what an address leads to is not for everybody to ask.
        NotFound.unless(who.may(Permission.ADMINISTER), "webhooks");
        WebhookForm form = new WebhookForm(name, address, kinds, events, 0);
        Problems problems = form.problems(egress);
        if (!problems.none()) {
            return page(form, problems, who);
        }
        Webhooks.WithSecret added = webhooks.add(form.draft(), who);
        return secret(added, true);
    }

    /** The answer shows the secret, so it is no redirect: a secret has no place in a session or an address bar. */
    static SecretPage secret(Webhooks.WithSecret made, boolean isNew) {
        return new SecretPage(
                made.webhook().id(), made.webhook().name(), made.secret().text(), isNew, Webhooks.OVERLAP.toDays());
    }

    private WebhooksPage page(WebhookForm form, Problems problems, CurrentUser who) {
        Map<UUID, Counts> counts = log.counts(who);
        List<HookRow> rows = webhooks.all(who).stream()
                .map(webhook -> HookRow.of(webhook, counts.getOrDefault(webhook.id(), Counts.NONE)))
                .toList();
        return new WebhooksPage(rows, form, problems);
    }
}
