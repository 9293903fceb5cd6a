package rapport.interactions.timeline;

import rapport.platform.web.View;

/** After a contact was logged in place: an empty composer, and beside it the timeline with the contact in it. */
public record LoggedContact(Composer composer, TimelinePanel timeline) implements View {}
