package rapport;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** Lets one running application work on another database for the time of a test. */
final class SwitchableDataSource extends AbstractDataSource {

    private final DataSource shared;
    private volatile DataSource current;

    private SwitchableDataSource(DataSource shared) {
        this.shared = shared;
        this.current = shared;
    }

    /** Wraps the application's data source. */
    static BeanPostProcessor wrapper() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return name.equals("dataSource") ? new SwitchableDataSource((DataSource) bean) : bean;
            }
        };
    }

    void use(DataSource other) {
        current = other;
    }

    void useTheShared() {
        current = shared;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return current.getConnection();
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return current.getConnection(user, password);
    }
}
