package rapport.shell.generating;

/** How much is made up: relationships, how many of them with people, and how many people stand for each organisation. */
public enum Size {
    SMALL(1_300, 120, 3),
    MEDIUM(25_000, 5_000, 4.75),
    LARGE(250_000, 50_000, 4.75);

    private final int relationships;
    private final int persons;
    private final double contactsEach;

    Size(int relationships, int persons, double contactsEach) {
        this.relationships = relationships;
        this.persons = persons;
        this.contactsEach = contactsEach;
    }

    int relationships() {
        return relationships;
    }

    int persons() {
        return persons;
    }

    double contactsEach() {
        return contactsEach;
    }

    /** How far the contacts of the simulated world are thinned or multiplied, so that their number fits the size. */
    double contacts() {
        return this == SMALL ? 0.97 : 0.86;
    }
}
