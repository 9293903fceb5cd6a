package rapport.interactions.timeline;

import java.util.List;
import rapport.interactions.Channel;

/** How channels look: their icons, and which of them the composer offers first. */
public final class Channels {

    /** Offered at once; their keys are C, E, M, V and N. */
    public static final List<Channel> MAIN =
            List.of(Channel.CALL, Channel.EMAIL, Channel.MEETING, Channel.VISIT, Channel.NOTE);

    /** Offered behind "More". */
    public static final List<Channel> OTHER = List.of(Channel.CHAT, Channel.LETTER, Channel.WEB, Channel.SOCIAL);

    private Channels() {}

    public static String icon(Channel channel) {
        return switch (channel) {
            case CALL -> "phone";
            case EMAIL -> "mail";
            case MEETING -> "users";
            case CHAT -> "message-circle";
            case VISIT -> "map-pin";
            case LETTER -> "mailbox";
            case WEB -> "world";
            case SOCIAL -> "share";
            case SURVEY -> "clipboard-check";
            case NOTE -> "note";
        };
    }
}
