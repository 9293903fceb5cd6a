package postgres;

/** What the server is mostly for, by which it takes memory and disk. */
public enum Load {
    /** People who look at pages: little memory, as it is taken for as long as they work. */
    PEOPLE,
    /** One long piece of work, as an import: what makes it end soon. */
    WORK
}
