package rapport.shell.lists;

import java.time.Instant;
import java.time.LocalDate;
import rapport.platform.lists.Cell;
import rapport.platform.web.View;

/** A cell after it was edited, or when it was not after all. */
public record CellValue(Cell cell, String edit, String label, Instant now, LocalDate today) implements View {}
