package rapport.access.audit;

import rapport.platform.web.View;

/** Leads from the page of a record to its history. */
public record HistoryLink(String href, String text) implements View {}
