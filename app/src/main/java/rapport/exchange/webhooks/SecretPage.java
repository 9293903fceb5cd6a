package rapport.exchange.webhooks;

import java.util.UUID;
import rapport.platform.text.Text;
import rapport.platform.text.Texts;
import rapport.platform.web.Page;

/**
 * The secret of a webhook, shown this once.
 *
 * @param isNew whether there was none before, which is used for a while longer
 */
public record SecretPage(UUID id, String name, String secret, boolean isNew, long overlapDays) implements Page {

    @Override
    public String title() {
        return Texts.t("webhook.secret.title", name);
    }

    public Text explanation() {
        return isNew ? Text.of("webhook.secret.new") : Text.of("webhook.secret.rotated", overlapDays);
    }
}
