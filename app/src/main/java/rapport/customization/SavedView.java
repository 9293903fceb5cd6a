package rapport.customization;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import rapport.platform.user.CurrentUser;
import rapport.platform.user.UserId;

/**
 * A list as somebody has set it up and named it.
 *
 * @param list the list's path
 * @param query what stands behind the question mark: filter, order, columns
 */
public record SavedView(
        ViewId id, UserId owner, String list, String query, String name, Audience audience, int version) {

    static final int LONGEST_NAME = 100;
    static final int LONGEST_QUERY = 4_000;

    /** In the address of an open view: which one it is; {@code none} opens the list itself. */
    static final String PARAMETER = "view";

    /** Who sees it. */
    public enum Audience {
        PRIVATE,
        /** The owner's team; until there are teams, everybody is one. */
        TEAM,
        ALL;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Audience> of(String key) {
            return Arrays.stream(values()).filter(one -> one.key().equals(key)).findFirst();
        }
    }

    boolean isSeenBy(CurrentUser who) {
        return audience != Audience.PRIVATE || owner.equals(who.id());
    }

    /** Its owner; and, of what others see, administrators. */
    boolean mayBeChangedBy(CurrentUser who) {
        return owner.equals(who.id()) || audience != Audience.PRIVATE && who.isAdministrator();
    }

    /** The list's address with the view open. */
    public String href() {
        return list + "?" + (query.isEmpty() ? "" : query + "&") + PARAMETER + "=" + id;
    }

    /** A query without what belongs to one visit alone: the open view and the place in the list. */
    static String plain(String query) {
        return Arrays.stream(query.split("&"))
                .filter(part -> !part.isEmpty())
                .filter(part -> !part.matches("(view|after|before|page)(=.*)?"))
                .filter(part -> !part.matches("[^=]*="))
                .collect(Collectors.joining("&"));
    }

    /** The view that an address names as open; empty when none. */
    static String open(String query) {
        return Arrays.stream(query.split("&"))
                .filter(part -> part.startsWith(PARAMETER + "="))
                .map(part -> URLDecoder.decode(part.substring(PARAMETER.length() + 1), StandardCharsets.UTF_8))
                .findFirst()
                .orElse("");
    }
}
