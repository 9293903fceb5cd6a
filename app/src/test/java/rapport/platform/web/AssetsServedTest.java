package rapport.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
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
    void a_device_can_keep_it_among_its_applications_and_no_script_stands_between() throws Exception {
        MvcTestResult answer = http.get().uri(Assets.url("manifest.json")).exchange();
        assertThat(answer).hasStatusOk().hasHeader("Content-Type", "application/json");
        String text = answer.getResponse().getContentAsString();
        assertThat(text).contains("\"start_url\": \"/\"", "\"display\": \"standalone\"");
        for (int size : new int[] {192, 512}) {
            assertThat(text).contains("icon-" + size + ".png");
            byte[] png = AssetFiles.bytes("icon-" + size + ".png");
            assertThat(ImageIO.read(new ByteArrayInputStream(png)))
                    .returns(size, BufferedImage::getWidth)
                    .returns(size, BufferedImage::getHeight);
            assertThat(png.length).isLessThan(30_000);
        }
        assertThat(http.get().uri("/sign-in")).bodyText().contains("rel=\"manifest\"", "name=\"theme-color\"");
        // Nothing keeps pages of people who have signed out.
        assertThat(new String(AssetFiles.bytes("app.js"), StandardCharsets.UTF_8))
                .doesNotContain("serviceWorker");
    }

    @Test
    void their_sources_are_not_served() {
        assertThat(AssetsServedTest.class.getResource("/static/css/tokens.css")).isNull();
    }
}
