package rapport.platform.changes;

/** The feed has grown; listen after commit. */
public record ChangesMade() {}
