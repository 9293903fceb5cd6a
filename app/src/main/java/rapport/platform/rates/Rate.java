package rapport.platform.rates;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.UUID;

/**
 * What one unit of a currency is worth in another, from a day on until the next rate.
 *
 * @param value more than nothing, up to ten decimals
 */
public record Rate(UUID id, Currency currency, Currency into, LocalDate day, BigDecimal value, int version) {}
