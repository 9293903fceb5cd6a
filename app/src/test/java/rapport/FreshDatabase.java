package rapport;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;
import rapport.platform.database.JdbcAddress;

/** Gives each test a database of its own, with the cast in it. */
final class FreshDatabase implements BeforeEachCallback, AfterEachCallback {

    private JdbcAddress address;
    private HikariDataSource pool;

    @Override
    public void beforeEach(ExtensionContext test) {
        address = TestDatabase.fresh();
        Cast.settle(address);
        pool = new HikariDataSource();
        pool.setJdbcUrl(address.url());
        pool.setUsername(address.user());
        pool.setPassword(address.password());
        pool.setMinimumIdle(0);
        dataSource(test).use(pool);
    }

    @Override
    public void afterEach(ExtensionContext test) {
        dataSource(test).useTheShared();
        pool.close();
        TestDatabase.drop(address);
    }

    private static SwitchableDataSource dataSource(ExtensionContext test) {
        return SpringExtension.getApplicationContext(test).getBean(SwitchableDataSource.class);
    }
}
