package rapport.shell.settings;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import rapport.platform.rates.Rate;
import rapport.platform.text.Text;
import rapport.platform.text.Texts;
import rapport.platform.web.Page;
import rapport.platform.web.Problems;

/**
 * One rate, to be changed.
 *
 * @param conflict what somebody else has saved meanwhile; null when nothing
 */
public record RatePage(
        Rate rate,
        RateForm form,
        Problems problems,
        @Nullable Text conflict) implements Page {

    @Override
    public String title() {
        return Texts.t("rate.edit", rate.currency().getCurrencyCode());
    }

    @Override
    public int status() {
        return conflict != null ? 409 : problems.none() ? 200 : 422;
    }

    public Map<String, String> summary() {
        return RateForm.labels(problems, company());
    }

    public String company() {
        return rate.into().getCurrencyCode();
    }

    /** The currency of a rate stays; it is the only one to choose. */
    public Map<String, String> currencies() {
        String code = rate.currency().getCurrencyCode();
        return Map.of(code, code);
    }
}
