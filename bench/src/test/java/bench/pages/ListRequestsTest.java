package bench.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ListRequestsTest {

    @Test
    void the_same_seed_asks_for_the_same_lists() {
        assertThat(new ListRequests(1).all()).isEqualTo(new ListRequests(1).all());
        assertThat(new ListRequests(1).all()).isNotEqualTo(new ListRequests(2).all());
    }

    /** What was measured yesterday must be what is measured today. */
    @Test
    void seed_1_starts_as_it_always_did() {
        assertThat(new ListRequests(1).all().subList(0, 3).stream().map(ListRequest::toString))
                .containsExactly(
                        "sort=spend order=down page=100 owner=847 q=north",
                        "sort=name order=up page=1 role=prospect",
                        "sort=commitment order=down page=1 stage=awareness role=distributor");
    }

    @Test
    void every_sort_every_number_of_filters_and_far_pages_are_among_them() {
        List<ListRequest> all = new ListRequests(1).all();

        assertThat(all).hasSize(200);
        assertThat(all.stream().map(ListRequest::sort).distinct()).hasSize(6);
        assertThat(all.stream().map(request -> request.filters().size()).distinct())
                .containsExactlyInAnyOrder(0, 1, 2, 3);
        assertThat(all.stream().mapToInt(ListRequest::depth).max()).hasValue(100);
    }

    @Test
    void an_owner_is_named_by_number_and_becomes_one_there_is() {
        ListRequest request = new ListRequest("trust", "down", List.of("owner=5", "role=customer"), 1);

        assertThat(request.path(List.of("a", "b", "c")))
                .isEqualTo("/relationships?sort=trust&order=down&owner=c&role=customer");
    }
}
