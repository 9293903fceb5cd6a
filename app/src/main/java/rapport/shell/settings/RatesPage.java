package rapport.shell.settings;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rapport.platform.rates.Rate;
import rapport.platform.text.Formats;
import rapport.platform.text.Text;
import rapport.platform.text.Texts;
import rapport.platform.web.Page;
import rapport.platform.web.Problems;

/**
 * The rates into the company's currency, and the form of a new one.
 *
 * @param refusal why what was asked for a rate in the list was not done; null when it was
 */
public record RatesPage(
        String company,
        List<Rate> rates,
        Map<String, String> currencies,
        RateForm form,
        Problems problems,
        @Nullable Text refusal)
        implements Page {

    @Override
    public String title() {
        return Texts.t("rate.title");
    }

    @Override
    public int status() {
        return refusal != null ? 409 : problems.none() ? 200 : 422;
    }

    public Map<String, String> summary() {
        return RateForm.labels(problems, company);
    }

    public String value(Rate rate) {
        return Formats.number(rate.value());
    }
}
