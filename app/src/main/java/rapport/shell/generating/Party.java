package rapport.shell.generating;

import java.util.List;

/**
 * A made-up party with a relationship.
 *
 * @param role its key
 * @param people ids of the people who stand for it; empty for a person
 * @param owner id of the user who looks after it
 */
record Party(String id, String relationship, String role, List<String> people, String owner) {

    /** Suppliers sell to us; their deliveries are their promises. */
    boolean sells() {
        return role.equals("supplier");
    }
}
