package rapport.relationships.assessing;

import static schema.interactions.tables.InteractionFact.INTERACTION_FACT;
import static schema.sales.tables.OrderFact.ORDER_FACT;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import rapport.platform.time.Moments;
import rapport.relationships.AssessmentReport;
import statistics.standing.Assessor;
import statistics.standing.Moment;

/** Assesses the whole portfolio and holds what came out against what followed. */
@Component
public class Reporting {

    private static final int MOST_DAYS = 365;
    private static final int FEWEST_DAYS = 90;
    /** Without anything known of the time after, the last so many days are held back. */
    private static final int HELD_BACK = 273;

    private final DSLContext db;
    private final Keeping keeping;
    private final Yardsticks yardsticks;
    private final Moments moments;

    Reporting(DSLContext db, Keeping keeping, Yardsticks yardsticks, Moments moments) {
        this.db = db;
        this.keeping = keeping;
        this.yardsticks = yardsticks;
        this.moments = moments;
    }

    /** Assesses now, keeps the standings and reports. */
    public AssessmentReport now() {
        long start = System.nanoTime();
        Yardstick yardstick = keeping.renewAll();
        Instant now = moments.now();
        return report(yardstick, yardstick.instants().moment(now), yardsticks.reading(), start);
    }

    /** Assesses as of the end of a day and reports; keeps nothing. */
    public AssessmentReport asOf(LocalDate day) {
        long start = System.nanoTime();
        Moment moment = new Instants(moments.zone()).endOf(day);
        Reading reading = yardsticks.reading();
        return report(yardsticks.asOf(moment, reading), moment, reading, start);
    }

    private AssessmentReport report(Yardstick yardstick, Moment moment, Reading reading, long start) {
        LocalDate day = LocalDate.ofEpochDay(moment.day());
        Optional<LocalDate> last = lastDay();
        Optional<LocalDate> until = last.map(known -> earlier(known, day.plusDays(MOST_DAYS)))
                .filter(end -> ChronoUnit.DAYS.between(day, end) >= FEWEST_DAYS);
        List<Seen> seen = look(yardstick, moment, until.orElse(day), reading);
        Findings findings = new Findings(seen);
        Optional<Followed> followed = until.map(end -> new Followed(seen, day, end))
                .or(() -> last.flatMap(known -> heldBack(earlier(known, day), reading)));
        return new AssessmentReport(
                day,
                seen.size(),
                findings.byRole(),
                findings.promises(),
                followed.flatMap(Followed::outcome).orElse(null),
                Stream.concat(
                                followed.map(Followed::activity).stream(),
                                findings.lifetimes(yardstick.constants()).stream())
                        .toList(),
                Math.round((System.nanoTime() - start) / 1e6) / 1e3);
    }

    /** A look back: as of an earlier day, held against what followed until the last day known. */
    private Optional<Followed> heldBack(LocalDate end, Reading reading) {
        LocalDate day = end.minusDays(HELD_BACK);
        Moment moment = new Instants(moments.zone()).endOf(day);
        List<Seen> seen = look(yardsticks.asOf(moment, reading), moment, end, reading);
        boolean anybody = seen.stream().anyMatch(one -> one.purchases().isPresent());
        return anybody ? Optional.of(new Followed(seen, day, end)) : Optional.empty();
    }

    private static List<Seen> look(Yardstick yardstick, Moment moment, LocalDate until, Reading reading) {
        Assessor assessor = yardstick.assessor();
        int last = (int) until.toEpochDay();
        return reading
                .each(batch -> batch.stream()
                        .map(evidence ->
                                Seen.of(evidence, assessor.assess(evidence.history(), moment), yardstick, last))
                        .toList())
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    /** The day of the last event known. */
    private Optional<LocalDate> lastDay() {
        LocalDate ordered = db.select(DSL.max(ORDER_FACT.ORDERED_ON))
                .from(ORDER_FACT)
                .fetchSingle()
                .value1();
        Instant heard = db.select(DSL.max(INTERACTION_FACT.AT))
                .from(INTERACTION_FACT)
                .fetchSingle()
                .value1();
        Instants instants = new Instants(moments.zone());
        return Stream.of(Optional.ofNullable(ordered), Optional.ofNullable(instants.date(Instants.days(heard))))
                .flatMap(Optional::stream)
                .max(LocalDate::compareTo)
                .map(day -> earlier(day, moments.today()));
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
