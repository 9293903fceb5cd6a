package rapport.customization;

import static org.assertj.core.api.Assertions.assertThat;
import static rapport.Cast.as;
import static rapport.Cast.bruno;
import static rapport.Cast.carol;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import rapport.RapportTest;
import rapport.access.SignedInUser;
import rapport.customization.SavedView.Audience;
import rapport.directory.Organisations;
import rapport.directory.Parties;
import rapport.directory.PartyId;
import rapport.directory.PartyRole;
import rapport.interactions.Known;

/** Views in the sidebar and their counts. */
@RapportTest
class ViewCountsTest {

    @Autowired
    MockMvcTester http;

    @Autowired
    Organisations organisations;

    @Autowired
    Parties parties;

    @Autowired
    Views views;

    @Autowired
    PinnedViews pins;

    @Autowired
    ViewCounts counts;

    @Test
    void a_pinned_view_stands_in_the_sidebar_with_a_count_made_apart_from_the_page() {
        PartyId pine = Known.firm(organisations, "Harbour & Pine");
        Known.firm(organisations, "Northgate");
        parties.giveRole(pine, PartyRole.DISTRIBUTOR, bruno);
        ViewId id = ((ViewSaving.Saved)
                        views.add("/relationships", "role=distributor", "Distributors", Audience.ALL, bruno))
                .view()
                .id();
        pins.pin(id, true, bruno);

        assertThat(page(bruno)).bodyText().contains("/views/" + id).doesNotContain("<span class=\"n\">");
        counts.countWanted();
        assertThat(page(bruno)).bodyText().contains("<span class=\"n\">1</span>");
        assertThat(page(carol)).bodyText().doesNotContain("/views/" + id);

        pins.pin(id, false, bruno);
        assertThat(page(bruno)).bodyText().doesNotContain("/views/" + id);
    }

    private MvcTestResult page(SignedInUser who) {
        return http.get().uri("/profile").with(as(who)).exchange();
    }
}
