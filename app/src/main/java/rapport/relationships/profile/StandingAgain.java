package rapport.relationships.profile;

import rapport.platform.web.View;

/** The parts of the page that a contact changes, to be put in their places: scores and stage track. */
public record StandingAgain(StandingPart part) implements View {}
