package rapport.work;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rapport.platform.text.Text;

/** Something that a user was told. */
public record KeptNotice(
        UUID id, String icon, Text title, @Nullable Text line, Text action, String href, Instant at, boolean isNew) {}
