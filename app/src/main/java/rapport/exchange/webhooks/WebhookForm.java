package rapport.exchange.webhooks;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import rapport.exchange.delivering.HookEvent;
import rapport.exchange.delivering.Webhook;
import rapport.exchange.delivering.WebhookDraft;
import rapport.platform.egress.Destination;
import rapport.platform.egress.Egress;
import rapport.platform.egress.Reply;
import rapport.platform.text.Text;
import rapport.platform.text.Texts;
import rapport.platform.web.Difference;
import rapport.platform.web.Problems;

/** What an administrator types about a webhook. */
public record WebhookForm(String name, String address, List<String> kinds, List<String> events, int version) {

    private static final int LONGEST = 100;

    static final WebhookForm EMPTY = new WebhookForm(
            "",
            "",
            List.of(),
            Arrays.stream(HookEvent.values()).map(HookEvent::key).toList(),
            0);

    public WebhookForm {
        kinds = WebhookDraft.KINDS.stream().filter(kinds::contains).toList();
        events = Arrays.stream(HookEvent.values())
                .map(HookEvent::key)
                .filter(events::contains)
                .toList();
    }

    static WebhookForm of(Webhook webhook) {
        return new WebhookForm(
                webhook.name(),
                webhook.address(),
                webhook.kinds(),
                webhook.events().stream().map(HookEvent::key).toList(),
                webhook.version());
    }

    WebhookForm on(int other) {
        return new WebhookForm(name, address, kinds, events, other);
    }

    Problems problems(Egress egress) {
        Map<String, Text> problems = new LinkedHashMap<>();
        if (name.isBlank() || name.strip().length() > LONGEST) {
            problems.put("name", Text.of("webhook.problem.name", LONGEST));
        }
        addressProblem(egress).ifPresent(problem -> problems.put("address", problem));
        if (kinds.isEmpty()) {
            problems.put("kinds", Text.of("webhook.problem.kinds"));
        }
        if (events.isEmpty()) {
            problems.put("events", Text.of("webhook.problem.events"));
        }
        return new Problems(problems);
    }

    private Optional<Text> addressProblem(Egress egress) {
        Optional<Destination> to = Destination.parse(address);
        return to.isEmpty()
                ? Optional.of(Text.of("webhook.problem.address"))
                : egress.objection(to.get()).map(WebhookForm::explanation);
    }

    static Text explanation(Reply.Reason reason) {
        return Text.of("webhook.failure." + reason.key());
    }

    /** Of a form without problems. */
    WebhookDraft draft() {
        return new WebhookDraft(
                name.strip(),
                Destination.parse(address).orElseThrow(),
                kinds,
                events.stream().map(HookEvent::of).toList());
    }

    static List<Difference> differences(WebhookForm mine, WebhookForm theirs) {
        return Difference.among(
                difference("name", theirs.name, mine.name),
                difference("address", theirs.address, mine.address),
                difference("kinds", words("kind", theirs.kinds), words("kind", mine.kinds)),
                difference("events", words("event", theirs.events), words("event", mine.events)));
    }

    private static Difference difference(String field, String theirs, String mine) {
        return new Difference(Texts.t("webhook.field." + field), theirs, mine);
    }

    static String words(String of, List<String> keys) {
        return keys.stream().map(key -> Texts.t("webhook." + of + "." + key)).collect(Collectors.joining(", "));
    }
}
