package rapport.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import rapport.RapportTest;

@RapportTest
class AssetsServedTest {

    @Autowired
    MockMvcTester http;

    @Test
    void a_browser_gets_them_zipped_without_signing_in_and_keeps_them_for_ever() {
        assertThat(http.get().uri(Assets.url("app.css")).header("Accept-Encoding", "gzip, br"))
                .hasStatusOk()
                .hasHeader("Content-Encoding", "gzip")
                .hasHeader("Content-Type", "text/css")
                .hasHeader("Cache-Control", "max-age=31536000, public, immutable")
                .body()
                .hasSize(AssetFiles.bytes("app.css.gz").length);
    }

    @Test
    void who_cannot_unzip_gets_them_plain() {
        assertThat(http.get().uri(Assets.url("app.js")))
                .hasStatusOk()
                .doesNotContainHeader("Content-Encoding")
                .bodyText()
                .startsWith("var htmx");
    }

    @Test
    void their_sources_are_not_served() {
        assertThat(AssetsServedTest.class.getResource("/static/css/tokens.css")).isNull();
    }
}
