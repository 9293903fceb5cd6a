package rapport.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static rapport.Cast.as;
import static rapport.Cast.bruno;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import rapport.RapportTest;

@RapportTest
class ZippedTest {

    @Autowired
    MockMvcTester http;

    @Test
    void a_browser_that_takes_gzip_gets_the_same_page_in_fewer_bytes() throws IOException {
        byte[] plain = page(null).getResponse().getContentAsByteArray();

        MvcTestResult answer = page("br, gzip;q=0.8");

        assertThat(answer).hasStatusOk().hasHeader("Content-Encoding", "gzip").hasHeader("Vary", "Accept-Encoding");
        byte[] zipped = answer.getResponse().getContentAsByteArray();
        assertThat(zipped.length).isLessThan(plain.length / 3);
        assertThat(unzipped(zipped)).contains("</html>").contains("/organisations/new");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "br", "gzip;q=0", "gzip; q=0.0", "xgzip"})
    void one_that_does_not_gets_it_as_it_is(String accepted) {
        assertThat(page(accepted))
                .hasStatusOk()
                .doesNotContainHeader("Content-Encoding")
                .bodyText()
                .contains("</html>");
    }

    private MvcTestResult page(String accepted) {
        var request = http.get().uri("/relationships").with(as(bruno));
        return (accepted == null ? request : request.header("Accept-Encoding", accepted)).exchange();
    }

    private static String unzipped(byte[] zipped) throws IOException {
        return new String(new GZIPInputStream(new ByteArrayInputStream(zipped)).readAllBytes(), StandardCharsets.UTF_8);
    }
}
