package rapport.exchange.webhooks;

import java.util.List;
import rapport.platform.text.Texts;
import rapport.platform.web.Page;
import rapport.platform.web.Problems;

/** All webhooks, and a form for one more. */
public record WebhooksPage(List<HookRow> rows, WebhookForm form, Problems problems) implements Page {

    @Override
    public String title() {
        return Texts.t("webhook.title");
    }

    @Override
    public int status() {
        return problems.none() ? 200 : 422;
    }
}
