package rapport.relationships.portfolio;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rapport.platform.text.Text;
import rapport.platform.text.Texts;
import rapport.platform.user.UserId;
import rapport.platform.views.ViewTabs;
import rapport.platform.web.Page;

/**
 * The list of relationships.
 *
 * @param counted how many there are; one more than {@link #mostCounted} when there are more
 * @param next the address of the next page; null on the last one
 * @param first the address of the first page; null on it
 */
public record RelationshipsPage(
        Filter filter,
        ViewTabs views,
        List<Row> rows,
        int counted,
        @Nullable String next,
        @Nullable String first,
        List<Owner> owners,
        boolean mayCreate,
        Instant now)
        implements Page {

    private static final int MOST_COUNTED = 10_000;

    /** Names are looked through one by one. */
    private static final int MOST_NAMED = 1_000;

    static int mostCounted(Filter filter) {
        return filter.text().isEmpty() ? MOST_COUNTED : MOST_NAMED;
    }

    /** Somebody who owns relationships. */
    public record Owner(UserId id, String name) {}

    @Override
    public String title() {
        return Texts.t("relationship.list.title");
    }

    @Override
    public String menu() {
        return "relationships";
    }

    public Text count() {
        int most = mostCounted(filter);
        return counted > most
                ? Text.of("relationship.list.count_over", most)
                : Text.of("relationship.list.count", counted);
    }

    /** Whether the list is that of those that cool down, and no saved view. */
    public boolean isCooling() {
        return views.open().isEmpty() && filter.sortKey().equals("cooling");
    }

    public boolean isEmptyCompany() {
        return rows.isEmpty() && !filter.isRestricted() && filter.after() == null;
    }

    public String ownerName() {
        return owners.stream()
                .filter(owner -> owner.id().equals(filter.owner()))
                .map(Owner::name)
                .findFirst()
                .orElse("–");
    }
}
