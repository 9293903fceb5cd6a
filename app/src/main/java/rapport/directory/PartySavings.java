package rapport.directory;

import java.util.Locale;
import rapport.platform.lists.CellSaving;
import rapport.platform.text.Text;

/** What saving a party means to a list. */
final class PartySavings {

    private PartySavings() {}

    static CellSaving cell(Saving saving) {
        return switch (saving) {
            case Saving.Saved _ -> new CellSaving.Saved();
            case Saving.ChangedMeanwhile _ -> new CellSaving.Changed();
            case Saving.Refused refused ->
                new CellSaving.Refused(Text.of("party.problem."
                        + refused.problems().getFirst().reason().name().toLowerCase(Locale.ROOT)));
            case Saving.AlreadyKnown never ->
                throw new IllegalStateException("only new parties are compared: " + never);
        };
    }
}
