package bench.browsing;

import bench.installation.Failed;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;

/**
 * What the server answered.
 *
 * @param nanos from sending the request to having the whole answer
 */
public record Answer(String path, int status, HttpHeaders headers, byte[] body, long nanos) {

    /** @throws Failed if the status is another */
    public Answer mustBe(int wanted) {
        if (status != wanted) {
            throw new Failed(path + " answered " + status + " instead of " + wanted);
        }
        return this;
    }

    /** Unzipped here, so that it costs nothing while the clock runs. */
    public String text() {
        if (!headers.firstValue("Content-Encoding").orElse("").equals("gzip")) {
            return new String(body, StandardCharsets.UTF_8);
        }
        try (GZIPInputStream unzipped = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return new String(unzipped.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
