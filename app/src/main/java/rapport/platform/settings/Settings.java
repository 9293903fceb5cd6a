package rapport.platform.settings;

import static schema.platform.tables.Setting.SETTING;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import rapport.platform.text.Reading;
import tools.jackson.databind.json.JsonMapper;

/**
 * The company's settings, one JSON object per topic. Reads are cached for a second, so that a change made by another node or a
 * command is seen soon.
 */
@Repository
@Transactional
public class Settings {

    private static final long FRESH_NANOS = 1_000_000_000L;

    /** All topics as they stood, and those that were asked for as objects. */
    private record Snapshot(Map<String, JSONB> texts, ConcurrentHashMap<String, Object> values, long at) {

        boolean isFresh() {
            return System.nanoTime() - at < FRESH_NANOS;
        }
    }

    private final DSLContext db;
    private final JsonMapper json;
    private volatile @Nullable Snapshot snapshot;

    Settings(DSLContext db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    public Company company() {
        return get("company", Company.class, Company.DEFAULT);
    }

    public <T> T get(String topic, Class<T> type, T otherwise) {
        Snapshot now = snapshot();
        return type.cast(now.values().computeIfAbsent(topic, asked -> {
            JSONB text = now.texts().get(asked);
            return text == null ? otherwise : json.readValue(text.data(), type);
        }));
    }

    /** There are few topics, and most pages ask for several. */
    private Snapshot snapshot() {
        Snapshot known = snapshot;
        if (known != null && known.isFresh()) {
            return known;
        }
        Snapshot read = new Snapshot(
                db.select(SETTING.TOPIC, SETTING.VALUE).from(SETTING).fetchMap(SETTING.TOPIC, SETTING.VALUE),
                new ConcurrentHashMap<>(),
                System.nanoTime());
        snapshot = read;
        return read;
    }

    /** How the company reads, unless somebody has chosen otherwise. */
    public Reading reading() {
        return get(Reading.TOPIC, Reading.class, Reading.DEFAULT);
    }

    public Scales scales() {
        return get(Scales.TOPIC, Scales.class, Scales.DEFAULT);
    }

    /** The setting as it is now, for somebody who wants to change it. */
    public <T> Versioned<T> current(String topic, Class<T> type, T otherwise) {
        return db.selectFrom(SETTING)
                .where(SETTING.TOPIC.eq(topic))
                .fetchOptional(
                        row -> new Versioned<>(json.readValue(row.getValue().data(), type), row.getVersion()))
                .orElseGet(() -> new Versioned<>(otherwise, Versioned.NEVER_SAVED));
    }

    /** Changes a setting that is still what the asker saw; false when somebody was faster, and nothing has changed. */
    public boolean replace(String topic, Object value, int seenVersion) {
        JSONB text = JSONB.valueOf(json.writeValueAsString(value));
        int changed = seenVersion == Versioned.NEVER_SAVED
                ? db.insertInto(SETTING)
                        .set(SETTING.TOPIC, topic)
                        .set(SETTING.VALUE, text)
                        .onConflictDoNothing()
                        .execute()
                : db.update(SETTING)
                        .set(SETTING.VALUE, text)
                        .set(SETTING.VERSION, seenVersion + 1)
                        .where(SETTING.TOPIC.eq(topic))
                        .and(SETTING.VERSION.eq(seenVersion))
                        .execute();
        forget();
        return changed > 0;
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
        forget();
    }

    /** Now, and once more when the transaction has ended, since what is read within it may never be committed. */
    private void forget() {
        snapshot = null;
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                snapshot = null;
            }
        });
    }
}
