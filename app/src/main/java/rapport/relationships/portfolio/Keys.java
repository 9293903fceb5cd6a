package rapport.relationships.portfolio;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import rapport.platform.user.UserId;

/** Reads what may stand in an address. */
final class Keys {

    private Keys() {}

    static <E extends Enum<E>> Set<E> known(List<String> keys, E[] all, Function<E, String> key, Class<E> type) {
        EnumSet<E> found = EnumSet.noneOf(type);
        Arrays.stream(all).filter(each -> keys.contains(key.apply(each))).forEach(found::add);
        return found;
    }

    static @Nullable UserId user(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return UserId.of(text);
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }
}
