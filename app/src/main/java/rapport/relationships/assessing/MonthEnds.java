package rapport.relationships.assessing;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import statistics.standing.Moment;

/** The ends of the months a first assessment looks back over. */
final class MonthEnds {

    private MonthEnds() {}

    /** Of every month from the one of the first event to the one before now. */
    static List<Moment> between(double first, Moment now, Instants instants) {
        List<Moment> ends = new ArrayList<>();
        LocalDate begin = instants.date(first);
        if (begin == null) {
            return ends;
        }
        for (YearMonth month = YearMonth.from(begin); ; month = month.plusMonths(1)) {
            Moment end = instants.endOf(month.atEndOfMonth());
            if (end.at() >= now.at()) {
                return ends;
            }
            ends.add(end);
        }
    }
}
