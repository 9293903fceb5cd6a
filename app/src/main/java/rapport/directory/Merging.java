package rapport.directory;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What came of asking to make one party of two. */
public sealed interface Merging {

    /** @param undo by which they are two again */
    record Merged(PartyId party, @Nullable UUID undo) implements Merging {}

    /** Somebody else saved one of them meanwhile; nothing was written. */
    record ChangedMeanwhile() implements Merging {}

    record Refused(Reason reason) implements Merging {}

    enum Reason {
        /** A party cannot be merged with itself. */
        SAME,
        /** A person and an organisation are never one. */
        DIFFERENT_KINDS
    }
}
