package rapport.directory.parties;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rapport.directory.Address;
import rapport.directory.Website;
import rapport.platform.web.View;

/** How to reach a party, and what else is known of it. */
public record DetailsPanel(
        String editHref,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String website,
        Address address,
        @Nullable String industry,
        @Nullable String size,
        @Nullable String about,
        boolean mayEdit)
        implements View {

    public Optional<String> websiteLink() {
        return Optional.ofNullable(website).flatMap(Website::link);
    }

    public boolean isEmpty() {
        return email == null
                && phone == null
                && website == null
                && address.isEmpty()
                && industry == null
                && size == null
                && about == null;
    }
}
