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
import rapport.sales.Column;
import rapport.sales.Deal;
import rapport.sales.DealId;

/**
 * The form of a deal, with all that was typed; fields as in {@link OrderForm}.
 *
 * @param party the buyer; null while unknown
 * @param conflicts both values of what somebody else saved meanwhile
 */
public record DealForm(
        @Nullable PartyCard party,
        @Nullable DealId id,
        List<Column> columns,
        Map<String, String> typed,
        Map<String, String> problems,
        int status,
        FieldForm own,
        List<Content> beside,
        List<Difference> conflicts)
        implements Page {

    private static final List<String> FIELDS =
            List.of("title", "column", "worth", "currency", "opened_on", "expected_on", "closed_on");

    DealForm(
            @Nullable PartyCard party,
            @Nullable DealId id,
            List<Column> columns,
            Map<String, String> typed,
            Map<String, String> problems,
            int status,
            FieldForm own,
            List<Content> beside) {
        this(party, id, columns, typed, problems, status, own, beside, List.of());
    }

    /**
     * With what was typed, ready to replace what is there now.
     *
     * @param mine what was typed, as it would be shown again
     */
    DealForm changed(DealForm now, Map<String, String> mine) {
        List<Difference> all = new ArrayList<>(Difference.among(FIELDS, DealForm::label, now.typed, mine, this::shown));
        all.addAll(own.differences(now.own));
        Map<String, String> kept = new LinkedHashMap<>(typed);
        kept.put("version", now.value("version"));
        return new DealForm(party, id, columns, kept, Map.of(), 409, own, beside, List.copyOf(all));
    }

    /** What is wrong, for above the form. */
    public Map<String, String> summary() {
        return own.besides(problems, DealForm::label);
    }

    private static String label(String field) {
        return Texts.t(field.equals("currency") ? "order.field.currency" : "deal.field." + field);
    }

    private String shown(String field, String value) {
        return field.equals("column") ? columnNames().getOrDefault(value, value) : value;
    }

    public boolean isChanged() {
        return status == 409 && problems.isEmpty();
    }

    @Override
    public String title() {
        return id == null
                ? Texts.t("deal.new", party == null ? "" : party.name())
                : Texts.t("deal.edit", typed.getOrDefault("title", ""));
    }

    @Override
    public String menu() {
        return "relationships";
    }

    public String action() {
        return id != null ? "/deals/" + id : party == null ? "/deals" : "/parties/" + party.id() + "/deals";
    }

    public String back() {
        return party == null ? "/relationships" : party.href();
    }

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    public @Nullable String problem(String field) {
        return problems.get(field);
    }

    /** Column id to its name; with the pipeline's where there are several. */
    public Map<String, String> columnNames() {
        boolean several = columns.stream().map(Column::pipeline).distinct().count() > 1;
        Map<String, String> names = new LinkedHashMap<>();
        columns.forEach(column ->
                names.put(column.id().toString(), several ? column.pipeline() + ": " + column.name() : column.name()));
        return names;
    }

    static Map<String, String> typed(Deal deal, String currency) {
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("title", deal.title());
        typed.put("column", deal.column().id().toString());
        typed.put(
                "worth", deal.worth() == null ? "" : Amounts.write(deal.worth().amount()));
        typed.put(
                "currency",
                deal.worth() == null ? currency : deal.worth().currency().getCurrencyCode());
        typed.put("opened_on", deal.openedOn() == null ? "" : deal.openedOn().toString());
        typed.put(
                "expected_on",
                deal.expectedOn() == null ? "" : deal.expectedOn().toString());
        typed.put("closed_on", deal.closedOn() == null ? "" : deal.closedOn().toString());
        typed.put("version", Integer.toString(deal.version()));
        return typed;
    }
}
