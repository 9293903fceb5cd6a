package rapport.sales.records;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rapport.directory.PartyId;
import rapport.platform.text.Formats;
import rapport.platform.text.Texts;
import rapport.platform.web.View;
import rapport.sales.AgreementId;

/** The agreements with a party. */
public record AgreementsPanel(PartyId party, List<Item> items, boolean mayCreate, LocalDate today) implements View {

    public record Item(
            AgreementId id,
            String title,
            LocalDate startsOn,
            @Nullable LocalDate endsOn,
            @Nullable LocalDate cancelledOn,
            @Nullable LocalDate lastDay) {

        /** How long it holds, in a few words. */
        public String state(LocalDate today) {
            if (cancelledOn != null) {
                LocalDate last = lastDay == null ? cancelledOn : lastDay;
                return Texts.t("agreement.state.cancelled", Formats.shortDate(last, today));
            }
            if (startsOn.isAfter(today)) {
                return Texts.t("agreement.state.starts", Formats.shortDate(startsOn, today));
            }
            if (endsOn == null) {
                return Texts.t("agreement.state.open", Formats.shortDate(startsOn, today));
            }
            return Texts.t(
                    endsOn.isBefore(today) ? "agreement.state.ran_out" : "agreement.state.until",
                    Formats.shortDate(endsOn, today));
        }
    }
}
