package bench.browsing;

import bench.installation.Failed;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;

/**
 * Gets pages as a browser that is signed in, zipped and over connections that stay open, and throws them away. Takes a fifth of what
 * {@link Browser} takes of the processor, which the server that is measured needs.
 */
public final class Getter {

    private final URI address;
    private final String cookies;

    Getter(URI address, String cookies, int atOnce) {
        this.address = address;
        this.cookies = cookies;
        System.setProperty("http.maxConnections", String.valueOf(atOnce)); // those that stay open
    }

    /**
     * @return nanoseconds from asking to having the whole answer
     * @throws Failed if it is not a page
     */
    public long get(String path) throws IOException {
        long began = System.nanoTime();
        HttpURLConnection connection =
                (HttpURLConnection) address.resolve(path).toURL().openConnection();
        connection.setRequestProperty("Accept", "text/html,*/*;q=0.8");
        connection.setRequestProperty("Accept-Encoding", "gzip");
        connection.setRequestProperty("Cookie", cookies);
        connection.setInstanceFollowRedirects(false);
        if (connection.getResponseCode() != HttpURLConnection.HTTP_OK) {
            throw new Failed(path + " answered " + connection.getResponseCode() + " instead of 200");
        }
        try (InputStream body = connection.getInputStream()) {
            body.transferTo(OutputStream.nullOutputStream());
        }
        return System.nanoTime() - began;
    }
}
