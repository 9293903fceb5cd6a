package rapport.platform.egress;

import java.util.Map;

/**
 * Something to send by POST.
 *
 * @param headers beside the content type; names and values without line breaks
 */
public record Parcel(Destination to, Map<String, String> headers, String contentType, byte[] body) {

    public Parcel {
        headers = Map.copyOf(headers);
        if (headers.values().stream().anyMatch(value -> value.chars().anyMatch(c -> c < ' '))) {
            throw new IllegalArgumentException("a header has one line");
        }
    }
}
