package rapport.exchange.reading;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;
import rapport.platform.text.FormulaGuard;
import rapport.platform.text.Text;

/**
 * The rows of the first sheet of a workbook, one at a time. A cell that is shown as a date comes out as ISO 8601, a number in plain
 * digits, a formula as the value that was last worked out for it: nothing is ever calculated here.
 */
final class WorkbookRows implements Rows {

    private static final Set<String> ERRORS =
            Set.of("#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!", "#SPILL!", "#CALC!", "#FIELD!");

    private final ReadableWorkbook workbook;
    private final Stream<org.dhatim.fastexcel.reader.Row> stream;
    private final Iterator<org.dhatim.fastexcel.reader.Row> rows;
    private final List<String> columns;

    WorkbookRows(Path path) throws IOException {
        try {
            this.workbook = opened(path);
        } catch (RuntimeException broken) {
            throw broken(broken);
        }
        try {
            Sheet first = workbook.getFirstSheet();
            this.stream = first.openStream();
            this.rows = stream.iterator();
            this.columns = header();
        } catch (RuntimeException | IOException broken) {
            workbook.close();
            throw broken(broken);
        }
    }

    /** Formats are wanted, for only they tell a date from a number; but a workbook need not have any. */
    private static ReadableWorkbook opened(Path path) throws IOException {
        try {
            return new ReadableWorkbook(path.toFile(), new ReadingOptions(true, true));
        } catch (ExcelReaderException noFormats) {
            return new ReadableWorkbook(path.toFile(), new ReadingOptions(false, true));
        }
    }

    private static IOException broken(Exception cause) {
        return cause instanceof IOException io
                ? io
                : new IOException("the workbook is damaged: " + cause.getMessage(), cause);
    }

    private List<String> header() throws IOException {
        org.dhatim.fastexcel.reader.Row first = nextWithContent();
        List<String> names = first == null ? List.of() : texts(first);
        int last = names.size();
        while (last > 0 && names.get(last - 1).isBlank()) {
            last--;
        }
        return names.subList(0, last).stream().map(String::strip).toList();
    }

    @Override
    public List<String> columns() {
        return columns;
    }

    @Override
    public @Nullable Row next() throws IOException {
        org.dhatim.fastexcel.reader.Row row = nextWithContent();
        if (row == null) {
            return null;
        }
        List<String> cells = texts(row);
        while (cells.size() < columns.size()) {
            cells.add("");
        }
        while (cells.size() > columns.size() && cells.getLast().isBlank()) {
            cells.removeLast();
        }
        if (cells.size() > columns.size()) {
            return Row.unusable(row.getRowNum(), cells, "", Text.of("import.cells", cells.size(), columns.size()));
        }
        return checked(row, cells);
    }

    private Row checked(org.dhatim.fastexcel.reader.Row row, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            Text problem = cells.get(i).length() > Limits.CELL
                    ? Text.of("import.cell_too_long", Limits.CELL)
                    : Characters.problem(cells.get(i));
            if (problem == null && i < row.getCellCount() && isError(row.getCell(i))) {
                problem = Text.of("import.cell_error", cells.get(i));
            }
            if (problem != null) {
                return Row.unusable(row.getRowNum(), cells, columns.get(i), problem);
            }
        }
        return Row.of(row.getRowNum(), cells);
    }

    private static boolean isError(@Nullable Cell cell) {
        return cell != null
                && (cell.getType() == CellType.ERROR
                        || cell.getType() == CellType.FORMULA && ERRORS.contains(text(cell)));
    }

    private org.dhatim.fastexcel.reader.@Nullable Row nextWithContent() throws IOException {
        try {
            while (rows.hasNext()) {
                org.dhatim.fastexcel.reader.Row row = rows.next();
                if (row.getCellCount() > Limits.COLUMNS && texts(row).size() > Limits.COLUMNS) {
                    throw new IOException("row " + row.getRowNum() + " has more than " + Limits.COLUMNS + " columns");
                }
                if (texts(row).stream().anyMatch(text -> !text.isBlank())) {
                    return row;
                }
            }
            return null;
        } catch (RuntimeException broken) {
            throw broken(broken);
        }
    }

    /** As far as there is anything in them. */
    private static List<String> texts(org.dhatim.fastexcel.reader.Row row) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < row.getCellCount(); i++) {
            texts.add(text(row.getCell(i)));
        }
        while (!texts.isEmpty() && texts.getLast().isEmpty()) {
            texts.removeLast();
        }
        return texts;
    }

    private static String text(@Nullable Cell cell) {
        if (cell == null) {
            return "";
        }
        Object value = cell.getValue();
        if (value instanceof BigDecimal number) {
            return isDate(cell)
                    ? date(cell, number)
                    : number.stripTrailingZeros().toPlainString();
        }
        if (value instanceof Boolean flag) {
            return flag ? "true" : "false";
        }
        String raw = value == null ? cell.getRawValue() : value.toString();
        return raw == null ? "" : FormulaGuard.removed(raw);
    }

    private static boolean isDate(Cell cell) {
        String format = cell.getDataFormatString();
        return format != null && DateFormats.isDate(format);
    }

    private static String date(Cell cell, BigDecimal number) {
        LocalDateTime at;
        try {
            at = cell.asDate();
        } catch (RuntimeException outOfRange) {
            return number.toPlainString();
        }
        if (number.compareTo(BigDecimal.ONE) < 0 && number.signum() >= 0) {
            return at.toLocalTime().withNano(0).toString();
        }
        return at.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? at.toLocalDate().toString()
                : at.withNano(0).format(DateTimeFormatter.ISO_LOCAL_DATE_TIME);
    }

    @Override
    public void close() throws IOException {
        stream.close();
        workbook.close();
    }
}
