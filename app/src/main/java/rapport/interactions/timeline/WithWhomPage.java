package rapport.interactions.timeline;

import java.util.List;
import rapport.platform.text.Texts;
import rapport.platform.web.Page;
import rapport.search.Hit;

/**
 * Asks with whom a contact took place that is to be written down.
 *
 * @param typed what is looked for; empty for those opened last
 * @param parties who may be meant, the likeliest first
 */
public record WithWhomPage(String typed, List<Hit> parties) implements Page {

    @Override
    public String title() {
        return Texts.t("contact.with_whom");
    }

    @Override
    public String menu() {
        return "contacts";
    }

    public String href(Hit party) {
        return "/parties/" + party.id() + "/contacts/new?back=" + party.href();
    }
}
