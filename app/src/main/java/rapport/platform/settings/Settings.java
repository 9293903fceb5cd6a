package rapport.platform.settings;

import static schema.platform.tables.Setting.SETTING;

import java.util.concurrent.ConcurrentHashMap;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * The company's settings, one JSON object per topic. Reads are cached for a second, so that a change made by another node or a
 * command is seen soon.
 */
@Repository
@Transactional
public class Settings {

    private static final long FRESH_NANOS = 1_000_000_000L;

    private record Cached(Object value, long at) {}

    private final DSLContext db;
    private final JsonMapper json;
    private final ConcurrentHashMap<String, Cached> cache = new ConcurrentHashMap<>();

    Settings(DSLContext db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    public Company company() {
        return get("company", Company.class, Company.DEFAULT);
    }

    public <T> T get(String topic, Class<T> type, T otherwise) {
        Cached known = cache.get(topic);
        if (known != null && System.nanoTime() - known.at() < FRESH_NANOS) {
            return type.cast(known.value());
        }
        T value = db.select(SETTING.VALUE)
                .from(SETTING)
                .where(SETTING.TOPIC.eq(topic))
                .fetchOptional(SETTING.VALUE)
                .map(text -> json.readValue(text.data(), type))
                .orElse(otherwise);
        cache.put(topic, new Cached(value, System.nanoTime()));
        return value;
    }

    public void put(String topic, Object value) {
        JSONB text = JSONB.valueOf(json.writeValueAsString(value));
        db.insertInto(SETTING)
                .set(SETTING.TOPIC, topic)
                .set(SETTING.VALUE, text)
                .onConflict(SETTING.TOPIC)
                .doUpdate()
                .set(SETTING.VALUE, text)
                .set(SETTING.VERSION, SETTING.VERSION.plus(1))
                .execute();
        cache.remove(topic);
    }
}
