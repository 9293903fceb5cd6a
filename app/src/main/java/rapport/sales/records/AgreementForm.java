package rapport.sales.records;

import gg.jte.Content;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rapport.customization.FieldForm;
import rapport.directory.PartyCard;
import rapport.platform.text.Amounts;
import rapport.platform.text.Texts;
import rapport.platform.web.Page;
import rapport.sales.Agreement;
import rapport.sales.AgreementId;

/** The form of an agreement, with all that was typed; fields as in {@link OrderForm}. */
public record AgreementForm(
        PartyCard party,
        @Nullable AgreementId id,
        Map<String, String> typed,
        Map<String, String> problems,
        int status,
        FieldForm own,
        List<Content> beside)
        implements Page {

    @Override
    public String title() {
        return id == null ? Texts.t("agreement.new", party.name()) : Texts.t("agreement.edit", party.name());
    }

    @Override
    public String menu() {
        return "relationships";
    }

    public String action() {
        return id == null ? "/parties/" + party.id() + "/agreements" : "/agreements/" + id;
    }

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    public @Nullable String problem(String field) {
        return problems.get(field);
    }

    static Map<String, String> typed(Agreement agreement, String currency) {
        Map<String, String> typed = new LinkedHashMap<>();
        Agreement.Cancellation cancellation = agreement.cancellation();
        typed.put("title", agreement.title());
        typed.put("number", agreement.number() == null ? "" : agreement.number());
        typed.put("starts_on", agreement.startsOn().toString());
        typed.put(
                "ends_on", agreement.endsOn() == null ? "" : agreement.endsOn().toString());
        typed.put(
                "worth",
                agreement.worth() == null ? "" : Amounts.write(agreement.worth().amount()));
        typed.put(
                "currency",
                agreement.worth() == null
                        ? currency
                        : agreement.worth().currency().getCurrencyCode());
        typed.put("cancelled_on", cancellation == null ? "" : cancellation.on().toString());
        typed.put(
                "cancelled_by",
                cancellation == null ? "them" : cancellation.by().key());
        typed.put("last_day", cancellation == null ? "" : cancellation.lastDay().toString());
        typed.put("version", Integer.toString(agreement.version()));
        return typed;
    }
}
