package rapport;

import java.util.Map;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import rapport.platform.database.ConnectedApplication;
import rapport.platform.database.JdbcAddress;
import rapport.platform.home.MachineSetting;

/** The whole application with its web server and its jobs, over a database of its own with the cast in it. */
public final class RunningServer implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final JdbcAddress database;

    private RunningServer(ConfigurableApplicationContext context, JdbcAddress database) {
        this.context = context;
        this.database = database;
    }

    public static RunningServer start() {
        return start(Map.of());
    }

    /** With some settings of the machine other than the standard. */
    public static RunningServer start(Map<MachineSetting, String> others) {
        JdbcAddress database = TestDatabase.fresh();
        Cast.settle(database);
        ConfigurableApplicationContext context = new SpringApplicationBuilder(Rapport.class)
                .web(WebApplicationType.SERVLET)
                .initializers(new ConnectedApplication(TestDatabase.settings(others), () -> database))
                .run();
        return new RunningServer(context, database);
    }

    public String address() {
        return "http://127.0.0.1:"
                + ((WebServerApplicationContext) context).getWebServer().getPort();
    }

    public BeanFactory beans() {
        return context;
    }

    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    public <T> T get(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    @Override
    public void close() {
        context.close();
        TestDatabase.drop(database);
    }
}
