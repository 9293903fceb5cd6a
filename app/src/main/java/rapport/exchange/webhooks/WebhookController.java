package rapport.exchange.webhooks;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import rapport.exchange.delivering.Delivery;
import rapport.exchange.delivering.DeliveryLog;
import rapport.exchange.delivering.DeliveryLog.Counts;
import rapport.exchange.delivering.HookSaving.ChangedMeanwhile;
import rapport.exchange.delivering.HookSaving.Saved;
import rapport.exchange.delivering.Trial;
import rapport.exchange.delivering.Webhook;
import rapport.exchange.delivering.Webhooks;
import rapport.platform.egress.Egress;
import rapport.platform.egress.Reply;
import rapport.platform.text.Text;
import rapport.platform.text.Texts;
import rapport.platform.user.CurrentUser;
import rapport.platform.web.Difference;
import rapport.platform.web.Notice;
import rapport.platform.web.Problems;
import rapport.platform.web.Redirect;
import rapport.platform.web.View;

/** One webhook: what it tells, how it fares, and what can be done about it. */
@Controller
@RequestMapping(WebhooksController.PATH + "/{id}")
class WebhookController {

    private final Webhooks webhooks;
    private final DeliveryLog log;
    private final Trial trial;
    private final Egress egress;

    WebhookController(Webhooks webhooks, DeliveryLog log, Trial trial, Egress egress) {
        this.webhooks = webhooks;
        this.log = log;
        this.trial = trial;
        this.egress = egress;
    }

    @GetMapping
    WebhookPage show(@PathVariable UUID id, @RequestParam(required = false) @Nullable Long before, CurrentUser who) {
        Webhook webhook = webhooks.get(id, who);
        return page(webhook, WebhookForm.of(webhook), Problems.NONE, List.of(), null, before, who);
    }

    @PostMapping
    View change(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String address,
            @RequestParam(defaultValue = "") List<String> kinds,
            @RequestParam(defaultValue = "") List<String> events,
            @RequestParam(defaultValue = "0") int version,
            CurrentUser who,
            HttpServletRequest request) {
        Webhook webhook = webhooks.get(id, who);
        WebhookForm form = new WebhookForm(name, address, kinds, events, version);
        Problems problems = form.problems(egress);
        if (!problems.none()) {
            return page(webhook, form, problems, List.of(), null, null, who);
        }
        return switch (webhooks.change(id, form.draft(), version, who)) {
            case Saved(Webhook saved) -> back(saved.id(), Texts.t("webhook.saved", saved.name()), request);
            case ChangedMeanwhile(Webhook now) ->
                page(
                        now,
                        form.on(now.version()),
                        Problems.NONE,
                        WebhookForm.differences(form, WebhookForm.of(now)),
                        null,
                        null,
                        who);
        };
    }

    @PostMapping("/trial")
    View tryOut(@PathVariable UUID id, CurrentUser who, HttpServletRequest request) {
        Webhook webhook = webhooks.get(id, who);
        return switch (trial.send(id, who)) {
            case Reply.Answered answered
            when answered.isSuccess() ->
                back(
                        id,
                        Texts.t(
                                "webhook.trial.arrived",
                                answered.status(),
                                answered.took().toMillis()),
                        request);
            case Reply.Answered answered -> refused(webhook, Text.of("webhook.answered", answered.status()), who);
            case Reply.Failed failed -> refused(webhook, WebhookForm.explanation(failed.reason()), who);
        };
    }

    @PostMapping("/pause")
    View pause(@PathVariable UUID id, CurrentUser who, HttpServletRequest request) {
        webhooks.pause(id, who);
        return back(id, Texts.t("webhook.was_paused"), request);
    }

    @PostMapping("/resumption")
    View resume(@PathVariable UUID id, CurrentUser who, HttpServletRequest request) {
        webhooks.resume(id, who);
        return back(id, Texts.t("webhook.resumed"), request);
    }

    @PostMapping("/secret")
    View rotate(@PathVariable UUID id, CurrentUser who) {
        return WebhooksController.secret(webhooks.rotate(id, who), false);
    }

    @PostMapping("/deletion")
    View remove(@PathVariable UUID id, CurrentUser who, HttpServletRequest request) {
        Webhook webhook = webhooks.get(id, who);
        webhooks.remove(id, who);
        Notice.leave(request, Texts.t("webhook.removed", webhook.name()));
        return new Redirect(WebhooksController.PATH);
    }

    @PostMapping("/redelivery")
    View sendGivenUpAgain(@PathVariable UUID id, CurrentUser who, HttpServletRequest request) {
        webhooks.get(id, who);
        return back(id, Texts.t("webhook.sent_again", log.sendGivenUpAgain(id, who)), request);
    }

    @PostMapping("/deliveries/{delivery}/redelivery")
    View sendAgain(@PathVariable UUID id, @PathVariable UUID delivery, CurrentUser who, HttpServletRequest request) {
        webhooks.get(id, who);
        log.sendAgain(id, delivery, who);
        return back(id, Texts.t("webhook.sent_again", 1), request);
    }

    private static Redirect back(UUID id, String said, HttpServletRequest request) {
        Notice.leave(request, said);
        return new Redirect(WebhooksController.PATH + "/" + id);
    }

    private WebhookPage refused(Webhook webhook, Text why, CurrentUser who) {
        return page(webhook, WebhookForm.of(webhook), Problems.NONE, List.of(), why, null, who);
    }

    private WebhookPage page(
            Webhook webhook,
            WebhookForm form,
            Problems problems,
            List<Difference> differences,
            @Nullable Text refusal,
            @Nullable Long before,
            CurrentUser who) {
        List<Delivery> deliveries = log.page(webhook.id(), before, who);
        boolean more = deliveries.size() > DeliveryLog.PAGE;
        List<Delivery> shown = more ? deliveries.subList(0, DeliveryLog.PAGE) : deliveries;
        String older = more
                ? WebhooksController.PATH + "/" + webhook.id() + "?before="
                        + shown.getLast().sequence()
                : null;
        Counts counts = log.counts(who).getOrDefault(webhook.id(), Counts.NONE);
        return new WebhookPage(webhook, form, problems, differences, refusal, counts, shown, older);
    }
}
