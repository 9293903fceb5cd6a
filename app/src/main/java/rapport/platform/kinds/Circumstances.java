package rapport.platform.kinds;

import java.util.Currency;

/**
 * Under which circumstances records are brought.
 *
 * @param source the system they come from
 * @param currency of amounts that name none
 * @param totalsGiven whether totals of what consists of lines are given, so that lines need not be added up
 * @param ifKnown what becomes of new records that look like known ones
 */
public record Circumstances(String source, Currency currency, boolean totalsGiven, IfKnown ifKnown) {}
