package rapport.browser;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.ExecuteListenerProvider;
import org.jooq.impl.DefaultExecuteListenerProvider;
import org.springframework.mock.web.MockHttpServletRequest;

/** The statements of one request. Nothing in Rapport reaches the database but by jOOQ. */
final class Statements implements ExecuteListener, AutoCloseable {

    private final transient DSLContext db;
    private final transient ExecuteListenerProvider[] before;
    private final transient Thread reader = Thread.currentThread(); // Others work in the background meanwhile.
    private final List<String> asked = new ArrayList<>();

    private Statements(DSLContext db) {
        this.db = db;
        this.before = db.configuration().executeListenerProviders();
    }

    static Statements of(DSLContext db) {
        Statements statements = new Statements(db);
        db.configuration()
                .set(Stream.concat(
                                Arrays.stream(statements.before),
                                Stream.of(new DefaultExecuteListenerProvider(statements)))
                        .toArray(ExecuteListenerProvider[]::new));
        return statements;
    }

    /** From here on the request is on its way; what came before has made its session. */
    MockHttpServletRequest begin(MockHttpServletRequest request) {
        asked.clear();
        return request;
    }

    /** But for what is remembered for a second for all requests: which of them reads it is chance. */
    List<String> asked() {
        return asked.stream()
                .filter(sql -> !sql.contains("\"platform\".\"setting\"") && !sql.contains("\"platform\".\"rate\""))
                .toList();
    }

    @Override
    public void executeStart(ExecuteContext context) {
        if (Thread.currentThread() == reader) {
            asked.add(String.valueOf(context.sql()));
        }
    }

    @Override
    public void close() {
        db.configuration().set(before);
    }
}
