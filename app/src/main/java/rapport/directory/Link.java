package rapport.directory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How two parties hang together, read "from, kind, to": Elena works at Harbour & Pine. */
public record Link(
        LinkId id,
        LinkKind kind,
        @Nullable String role,
        @Nullable LocalDate since,
        @Nullable LocalDate until,
        int version,
        End from,
        End to) {

    /** One end of a link. */
    public record End(PartyId id, String name, PartyKind kind) {

        public String href() {
            return (kind == PartyKind.PERSON ? "/people/" : "/organisations/") + id;
        }
    }

    /** The end that is not the party given. */
    public End other(PartyId id) {
        return from.id().equals(id) ? to : from;
    }

    public boolean isCurrent(LocalDate today) {
        return until == null || !until.isBefore(today);
    }
}
