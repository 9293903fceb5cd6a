package rapport.exchange.delivering;

import java.time.Instant;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is sent, as Standard Webhooks 1.0 advises.
 *
 * @param type "deal.changed", or "test"
 * @param timestamp when it happened, by ISO 8601
 * @param data the record, field by field
 */
record HookBody(String type, String timestamp, Map<String, Object> data) {

    static HookBody of(String type, Instant at, Map<String, Object> data) {
        return new HookBody(type, at.toString(), data);
    }

    String text(JsonMapper json) {
        return json.writeValueAsString(this);
    }
}
