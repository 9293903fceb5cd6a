package bench.browsing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HtmlTest {

    @Test
    void the_pager_leads_to_the_next_page() {
        String html = "<a href=\"/a\" rel=\"prev\">x</a><a class=\"btn\" href=\"/a?b=1&amp;c=2\" rel=\"next\">y</a>";

        assertThat(Html.link(html, "next")).hasValue("/a?b=1&c=2");
        assertThat(Html.link("<a href=\"/a\">x</a>", "next")).isEmpty();
    }

    @Test
    void only_what_loads_by_itself_counts_to_the_page() {
        String html = """
                <div hx-get="/one" hx-trigger="load delay:1s, contact-logged from:body"></div>
                <section hx-get="/two" hx-trigger="load"></section>
                <div hx-get="/three" hx-trigger="contact-logged from:body delay:900ms"></div>
                <a hx-get="/four" href="/four">four</a>
                """;

        assertThat(Html.loadedAtOnce(html)).containsExactly("/one", "/two");
    }

    @Test
    void files_beside_the_page_count_once() {
        String html = """
                <link rel="stylesheet" href="/assets/1/app.css"><script src="/assets/1/app.js" defer></script>
                <svg><use href="/assets/1/icons.svg#bell"></use></svg><svg><use href="/assets/1/icons.svg#x"></use></svg>
                <a href="/people">People</a>
                """;

        assertThat(Html.files(html)).containsExactly("/assets/1/app.css", "/assets/1/app.js", "/assets/1/icons.svg");
    }
}
