package rapport.relationships.portfolio;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import rapport.directory.PartyRole;
import rapport.platform.user.UserId;

/**
 * Which relationships are listed and in which order; all of it stands in the address.
 *
 * @param roles any of these; all when empty
 * @param stages any of these; all when empty
 * @param owner whose; of everybody when null
 * @param text part of the name; blank for all
 * @param after behind which row the page starts; null for the first page
 */
public record Filter(
        Set<PartyRole> roles,
        Set<StageChoice> stages,
        @Nullable UserId owner,
        String text,
        Sort sort,
        boolean down,
        @Nullable Place after) {

    static final int TEXT_LENGTH = 200;

    /** Reads a filter from the parameters of an address; what is unknown is left out. */
    static Filter of(
            List<String> roles,
            List<String> stages,
            @Nullable String owner,
            @Nullable String text,
            @Nullable String sort,
            @Nullable String order,
            @Nullable String after) {
        Sort by = Sort.of(sort == null ? "" : sort);
        String words = text == null ? "" : text.strip();
        return new Filter(
                Keys.known(roles, PartyRole.values(), PartyRole::key, PartyRole.class),
                Keys.known(stages, StageChoice.values(), StageChoice::key, StageChoice.class),
                Keys.user(owner),
                words.substring(0, Math.min(words.length(), TEXT_LENGTH)),
                by,
                order == null ? by.isDownFirst() : "down".equals(order),
                Place.of(after));
    }

    public boolean isRestricted() {
        return !roles.isEmpty() || !stages.isEmpty() || owner != null || !text.isEmpty();
    }

    /** The words of the text in lower case: all of them are looked for, in any order, as people are sorted by their family name. */
    List<String> words() {
        return text.isEmpty()
                ? List.of()
                : List.of(text.toLowerCase(Locale.ROOT).split("\\s+"));
    }

    public String sortKey() {
        return sort.key();
    }

    public boolean has(PartyRole role) {
        return roles.contains(role);
    }

    public boolean has(StageChoice stage) {
        return stages.contains(stage);
    }

    /** The address of this list sorted by a column; the same column again turns the order round. */
    public String sortedBy(String key) {
        Sort by = Sort.of(key);
        return address(new Filter(roles, stages, owner, text, by, by == sort ? !down : by.isDownFirst(), null));
    }

    public String startingAfter(@Nullable Place place) {
        return address(new Filter(roles, stages, owner, text, sort, down, place));
    }

    public String withoutRoles() {
        return address(new Filter(EnumSet.noneOf(PartyRole.class), stages, owner, text, sort, down, null));
    }

    public String withoutStages() {
        return address(new Filter(roles, EnumSet.noneOf(StageChoice.class), owner, text, sort, down, null));
    }

    public String withoutOwner() {
        return address(new Filter(roles, stages, null, text, sort, down, null));
    }

    public String withoutText() {
        return address(new Filter(roles, stages, owner, "", sort, down, null));
    }

    private static String address(Filter filter) {
        StringJoiner query = new StringJoiner("&", "/relationships?", "");
        filter.roles.forEach(role -> query.add("role=" + role.key()));
        filter.stages.forEach(stage -> query.add("stage=" + stage.key()));
        if (filter.owner != null) {
            query.add("owner=" + filter.owner);
        }
        if (!filter.text.isEmpty()) {
            query.add("q=" + URLEncoder.encode(filter.text, StandardCharsets.UTF_8));
        }
        query.add("sort=" + filter.sort.key()).add("order=" + (filter.down ? "down" : "up"));
        if (filter.after != null) {
            query.add("after=" + URLEncoder.encode(filter.after.toString(), StandardCharsets.UTF_8));
        }
        return query.toString();
    }
}
