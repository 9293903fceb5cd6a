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
import rapport.platform.lists.Options;
import rapport.platform.text.Text;
import rapport.platform.user.CurrentUser;
import rapport.platform.user.UserId;

/** Column, expected day and owner of a deal, changed from a list. */
@Component
class DealEditing implements CellEditing {

    private final Deals deals;
    private final Options options;

    DealEditing(Deals deals, Options options) {
        this.deals = deals;
        this.options = options;
    }

    @Override
    public String kind() {
        return "deal";
    }

    @Override
    public Set<String> fields() {
        return Set.of("column", "expected_on", "owner");
    }

    @Override
    public Typed read(UUID id, String field, CurrentUser who) {
        Deal now = deals.get(new DealId(id), who);
        String value = switch (field) {
            case "column" -> now.column().id().toString();
            case "owner" -> Objects.toString(now.owner(), "");
            default -> Objects.toString(now.expectedOn(), "");
        };
        return new Typed(value, now.version());
    }

    @Override
    public CellSaving save(UUID id, String field, Typed typed, CurrentUser who) {
        Deal now = deals.get(new DealId(id), who);
        return switch (field) {
            case "column" -> inColumn(now, typed, who);
            case "owner" -> ofOwner(now, typed, who);
            default -> expected(now, typed, who);
        };
    }

    private CellSaving inColumn(Deal now, Typed typed, CurrentUser who) {
        return deals.columns().stream()
                .filter(column -> column.id().toString().equals(typed.value()))
                .findFirst()
                .map(column -> saved(deals.move(now.id(), column.id(), typed.version(), who)))
                .orElseGet(() -> new CellSaving.Refused(Text.of("sales.problem.no_column")));
    }

    private CellSaving ofOwner(Deal now, Typed typed, CurrentUser who) {
        boolean nobody = typed.value().isEmpty();
        return nobody || options.named("user", who).containsKey(typed.value())
                ? saved(deals.update(now.of(nobody ? null : UserId.of(typed.value()), typed.version()), who))
                : new CellSaving.Refused(Text.of("sales.problem.no_owner"));
    }

    private CellSaving expected(Deal now, Typed typed, CurrentUser who) {
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
    private static Text why(DealSaving.Refused refused) {
        return Text.of(
                "deal.problem." + refused.reasons().iterator().next().name().toLowerCase(Locale.ROOT));
    }
}
