package rapport.access;

import static org.assertj.core.api.Assertions.assertThat;
import static rapport.Cast.PASSWORD;
import static rapport.Cast.as;
import static rapport.Cast.bruno;
import static rapport.Cast.email;
import static rapport.Cast.formToken;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import rapport.RapportTest;
import rapport.platform.web.Assets;

@RapportTest
class FrontGateTest {

    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; "
            + "base-uri 'none'; frame-ancestors 'none'";

    @Autowired
    MockMvcTester http;

    @Autowired
    Users users;

    @Test
    void pages_errors_and_files_all_tell_the_browser_what_to_refuse() {
        for (String path : new String[] {"/sign-in", "/profile", "/nothing/here", Assets.url("app.css")}) {
            assertThat(http.get().uri(path).with(as(bruno)))
                    .as(path)
                    .hasHeader("Content-Security-Policy", POLICY)
                    .hasHeader("X-Content-Type-Options", "nosniff")
                    .hasHeader("X-Frame-Options", "DENY")
                    .hasHeader("Referrer-Policy", "same-origin")
                    .hasHeader("Cross-Origin-Opener-Policy", "same-origin");
        }
    }

    @Test
    void pages_are_not_kept_by_browsers_and_files_are() {
        assertThat(http.get().uri("/profile").with(as(bruno))).hasHeader("Cache-Control", "no-store");

        MvcTestResult file = http.get().uri(Assets.url("app.css")).exchange();
        assertThat(file).hasStatusOk();
        assertThat(file.getResponse().getHeader("Cache-Control")).contains("max-age=31536000", "immutable");
        assertThat(file.getResponse().getHeader("Set-Cookie")).isNull();
    }

    @Test
    void another_sites_page_changes_nothing_even_with_cookie_and_token() {
        for (String site : new String[] {"cross-site", "same-site"}) {
            assertThat(http.post()
                            .uri("/profile/theme")
                            .with(as(bruno))
                            .header("Sec-Fetch-Site", site)
                            .formField("theme", "dark"))
                    .hasStatus(403);
        }
        assertThat(http.post()
                        .uri("/profile/theme")
                        .with(as(bruno))
                        .header("Host", "localhost")
                        .header("Origin", "https://evil.example")
                        .formField("theme", "dark"))
                .hasStatus(403);
        assertThat(users.find(bruno.id()).orElseThrow().theme()).isEqualTo(Theme.AUTO);
    }

    @Test
    void our_own_page_may_change_things() {
        assertThat(http.post()
                        .uri("/profile/theme")
                        .with(as(bruno))
                        .header("Sec-Fetch-Site", "same-origin")
                        .formField("theme", "dark"))
                .hasStatus(303);
        assertThat(users.find(bruno.id()).orElseThrow().theme()).isEqualTo(Theme.DARK);
    }

    @Test
    void a_form_token_of_another_session_is_of_no_use() {
        assertThat(http.post()
                        .uri("/profile/theme")
                        .with(as(bruno))
                        .with(request -> {
                            request.setParameter("_csrf", "dGhpcyBpcyBvZiBhbm90aGVyIHNlc3Npb24");
                            return request;
                        })
                        .formField("theme", "dark"))
                .hasStatus(403);
        assertThat(users.find(bruno.id()).orElseThrow().theme()).isEqualTo(Theme.AUTO);
    }

    @Test
    void a_sign_in_page_that_lay_open_for_too_long_is_shown_afresh() {
        assertThat(http.post().uri("/sign-in").formField("email", email(bruno)).formField("password", PASSWORD))
                .hasStatus(303)
                .hasHeader("Location", "/sign-in?again");
    }

    @Test
    void a_part_of_a_page_is_answered_so_that_htmx_opens_the_sign_in_page() {
        assertThat(http.get().uri("/profile").header("HX-Request", "true"))
                .hasStatus(401)
                .hasHeader("HX-Redirect", "/sign-in");
    }

    @Test
    void headers_that_claim_to_be_somebody_are_ignored() {
        assertThat(http.get()
                        .uri("/profile")
                        .header("X-Forwarded-User", "amina")
                        .header("Remote-User", "amina")
                        .header("X-Forwarded-For", "127.0.0.1"))
                .hasStatus(303);
    }

    @Test
    void a_session_of_a_former_password_is_over() {
        assertThat(http.post()
                        .uri("/profile/password")
                        .with(as(bruno))
                        .with(formToken())
                        .formField("current", PASSWORD)
                        .formField("password", "four kind red owls"))
                .hasStatus(303);

        assertThat(users.find(bruno.id()).orElseThrow().generation()).isEqualTo(1);
    }
}
