package rapport.sales.records;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rapport.customization.FieldForm;
import rapport.directory.PartyCard;
import rapport.platform.text.Amounts;
import rapport.platform.text.Texts;
import rapport.platform.web.Difference;
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
        List<Content> beside,
        List<Difference> conflicts)
        implements Page {

    private static final List<String> FIELDS = List.of(
            "title", "number", "starts_on", "ends_on", "worth", "currency", "cancelled_on", "cancelled_by", "last_day");

    AgreementForm(
            PartyCard party,
            @Nullable AgreementId id,
            Map<String, String> typed,
            Map<String, String> problems,
            int status,
            FieldForm own,
            List<Content> beside) {
        this(party, id, typed, problems, status, own, beside, List.of());
    }

    /** As {@link DealForm#changed}. */
    AgreementForm changed(AgreementForm now, Map<String, String> mine) {
        List<Difference> all =
                new ArrayList<>(Difference.among(FIELDS, AgreementForm::label, now.typed, mine, AgreementForm::shown));
        all.addAll(own.differences(now.own));
        Map<String, String> kept = new LinkedHashMap<>(typed);
        kept.put("version", now.value("version"));
        return new AgreementForm(party, id, kept, Map.of(), 409, own, beside, List.copyOf(all));
    }

    /** What is wrong, for above the form. */
    public Map<String, String> summary() {
        return own.besides(problems, AgreementForm::label);
    }

    private static String label(String field) {
        return Texts.t(field.equals("currency") ? "order.field.currency" : "agreement.field." + field);
    }

    private static String shown(String field, String value) {
        return field.equals("cancelled_by") ? Texts.t("agreement.by." + value) : value;
    }

    public boolean isChanged() {
        return status == 409 && problems.isEmpty();
    }

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
