package rapport.directory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A link to be added: read "from, kind, to". */
public record NewLink(
        PartyId from,
        PartyId to,
        LinkKind kind,
        @Nullable String role,
        @Nullable LocalDate since,
        @Nullable LocalDate until) {}
