package rapport.exchange.imports;

import static schema.directory.tables.LookAlikeFact.LOOK_ALIKE_FACT;
import static schema.platform.tables.Origin.ORIGIN;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;
import rapport.exchange.importing.Undo;
import rapport.platform.text.FormulaGuard;
import rapport.platform.text.Text;
import rapport.platform.user.CurrentUser;
import rapport.platform.user.Permission;

/** What an import left to look at: pairs that may be one, rows that were not taken. */
@Component
class Results {

    static final Pairs NONE = new Pairs(List.of(), 0);

    private static final int SHOWN = 20;
    private static final int LONGEST = 120;

    private final DSLContext db;

    Results(DSLContext db) {
        this.db = db;
    }

    record Pairs(List<PairRow> rows, long all) {}

    Pairs pairs(UUID job, CurrentUser who) {
        if (!who.may(Permission.SEE)) {
            return NONE;
        }
        Condition brought = LOOK_ALIKE_FACT
                .SET_ASIDE_AT
                .isNull()
                .and(LOOK_ALIKE_FACT
                        .OTHER_ID
                        .coerce(SQLDataType.UUID)
                        .in(DSL.select(ORIGIN.RECORD_ID).from(ORIGIN).where(ORIGIN.CREATED_BY_JOB.eq(job))));
        List<PairRow> rows = db.selectFrom(LOOK_ALIKE_FACT)
                .where(brought)
                .orderBy(LOOK_ALIKE_FACT.OTHER_ID, LOOK_ALIKE_FACT.PARTY_ID)
                .limit(SHOWN)
                .fetch(row -> new PairRow(
                        row.getPartyId().value(),
                        row.getPartyName(),
                        row.getOtherId(),
                        row.getOtherName(),
                        String.valueOf(row.getOtherKind()),
                        row.getWhy()));
        return new Pairs(rows, rows.size() < SHOWN ? rows.size() : db.fetchCount(LOOK_ALIKE_FACT, brought));
    }

    /** The first of the rows that were not taken. */
    static List<RejectedRow> rejected(Path file) {
        if (!Files.isRegularFile(file)) {
            return List.of();
        }
        List<RejectedRow> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(file)) {
            Iterator<CsvRecord> each = csv.iterator();
            each.next();
            while (each.hasNext() && rows.size() < SHOWN) {
                List<String> cells = each.next().getFields();
                String shown = cells.subList(0, cells.size() - 1).stream()
                        .map(FormulaGuard::removed)
                        .collect(Collectors.joining(", "));
                rows.add(new RejectedRow(
                        cells.getLast(), shown.length() <= LONGEST ? shown : shown.substring(0, LONGEST) + "…"));
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Text why(Undo.Reason reason) {
        return Text.of("imports.undo." + reason.name().toLowerCase(java.util.Locale.ROOT));
    }
}
