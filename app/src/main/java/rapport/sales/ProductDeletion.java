package rapport.sales;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What came of asking to delete a product. */
public sealed interface ProductDeletion {

    /** @param undo by which it comes back; null when there was nothing */
    record Deleted(@Nullable UUID undo) implements ProductDeletion {}

    /** Orders or deals name it, and would not know any more what they are about. */
    record Named() implements ProductDeletion {}

    /** Somebody else saved it meanwhile; it is still there. */
    record ChangedMeanwhile() implements ProductDeletion {}
}
