package rapport.interactions.timeline;

import java.time.Instant;
import java.util.UUID;

/** Where an event that is no contact stands in time. */
record Mark(String kind, UUID id, Instant at) {

    String matter() {
        return kind + ":" + id;
    }
}
