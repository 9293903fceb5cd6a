package rapport.interactions.timeline;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rapport.interactions.Channel;
import rapport.interactions.Direction;
import rapport.interactions.EpisodeId;
import rapport.interactions.InteractionId;
import rapport.interactions.Mood;
import rapport.interactions.Side;
import rapport.interactions.Signal;

/** One contact as read for a page. */
record ContactRow(
        InteractionId id,
        EpisodeId episode,
        Channel channel,
        @Nullable Direction direction,
        boolean twoWay,
        @Nullable Side openedBy,
        Instant at,
        @Nullable Integer minutes,
        @Nullable String subject,
        @Nullable String text,
        @Nullable Mood mood,
        @Nullable String user,
        boolean wantsAnswer,
        boolean isAnswered,
        List<String> people,
        Set<Signal> signals) {}
