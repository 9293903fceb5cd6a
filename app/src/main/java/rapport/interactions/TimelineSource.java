package rapport.interactions;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import rapport.directory.PartyId;
import rapport.platform.user.CurrentUser;

/**
 * What another module puts on a party's timeline among the contacts: its orders, say. One bean for each kind of record.
 *
 * <p>A promise whose matter is {@code <kind>:<id>} is shown with the event of that kind and id.
 */
public interface TimelineSource {

    /** Where an event stands in time; cheap, since all of a party's marks are read to page its timeline. */
    record Mark(UUID id, Instant at) {}

    /** The kind of the records, as in {@code Subject}: "order". */
    String kind();

    /** Name of a Tabler icon. */
    String icon();

    /** What the events are called, in the reader's language, for the filter: "Orders". */
    String label();

    /** All events of a party that the user may see, in any order. */
    List<Mark> marks(PartyId party, CurrentUser who);

    /** Some of a party's events in full, by one query; those that are gone or hidden are left out. */
    List<TimelineEvent> events(PartyId party, Collection<UUID> ids, CurrentUser who);
}
