package rapport.customization;

/** What came of asking to stick on or change a tag. */
public sealed interface TagSaving {

    /** @param records how many were not tagged so before */
    record Saved(Tag tag, int records) implements TagSaving {}

    record ChangedMeanwhile(Tag now) implements TagSaving {}

    /** No name, or one that is too long. */
    record NoName() implements TagSaving {}

    record NameTaken() implements TagSaving {}
}
