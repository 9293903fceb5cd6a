package rapport.sales;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import rapport.platform.lists.CellEditing;
import rapport.platform.lists.CellSaving;
import rapport.platform.text.Text;
import rapport.platform.user.CurrentUser;

/** Column and expected day of a deal, changed from a list. */
@Component
class DealEditing implements CellEditing {

    private final Deals deals;

    DealEditing(Deals deals) {
        this.deals = deals;
    }

    @Override
    public String kind() {
        return "deal";
    }

    @Override
    public Set<String> fields() {
        return Set.of("column", "expected_on");
    }

    @Override
    public Typed read(UUID id, String field, CurrentUser who) {
        Deal now = deals.get(new DealId(id), who);
        String value = field.equals("column") ? now.column().id().toString() : Objects.toString(now.expectedOn(), "");
        return new Typed(value, now.version());
    }

    @Override
    public CellSaving save(UUID id, String field, Typed typed, CurrentUser who) {
        Deal now = deals.get(new DealId(id), who);
        if (field.equals("column")) {
            return deals.columns().stream()
                    .filter(column -> column.id().toString().equals(typed.value()))
                    .findFirst()
                    .map(column -> saved(deals.move(now.id(), column.id(), typed.version(), who)))
                    .orElseGet(() -> new CellSaving.Refused(Text.of("sales.problem.no_column")));
        }
        try {
            LocalDate day = typed.value().isEmpty() ? null : LocalDate.parse(typed.value());
            return saved(deals.update(now.expected(day, typed.version()), who));
        } catch (DateTimeException notADay) {
            return new CellSaving.Refused(Text.of("party.problem.not_a_date"));
        }
    }

    private static CellSaving saved(DealSaving saving) {
        return switch (saving) {
            case DealSaving.Saved saved -> new CellSaving.Saved();
            case DealSaving.ChangedMeanwhile changed -> new CellSaving.Changed();
            case DealSaving.Refused refused -> new CellSaving.Refused(why(refused));
        };
    }

    /** The first of the reasons, in a sentence. */
    static Text why(DealSaving.Refused refused) {
        return Text.of(
                "deal.problem." + refused.reasons().iterator().next().name().toLowerCase(Locale.ROOT));
    }
}
