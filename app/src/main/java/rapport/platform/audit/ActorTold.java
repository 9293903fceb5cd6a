package rapport.platform.audit;

import java.sql.Connection;
import javax.sql.DataSource;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.ExecuteListenerProvider;
import org.jooq.SQLDialect;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import schema.platform.routines.Act;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells the database who acts, once in each transaction that writes and before it does. Reading costs nothing: whatever only selects
 * has nothing to be written down for.
 */
@Component
class ActorTold implements ExecuteListenerProvider {

    private final ObjectProvider<DataSource> dataSource;
    private final JsonMapper json;

    ActorTold(ObjectProvider<DataSource> dataSource, JsonMapper json) {
        this.dataSource = dataSource;
        this.json = json;
    }

    @Override
    public ExecuteListener provide() {
        return ExecuteListener.onExecuteStart(this::tell);
    }

    private void tell(ExecuteContext context) {
        if (context.query() instanceof Select
                || !TransactionSynchronizationManager.isActualTransactionActive()
                || !TransactionSynchronizationManager.isSynchronizationActive()) {
            return;
        }
        Told told = Told.inThisTransaction();
        String actor = json.writeValueAsString(Actors.now());
        if (!actor.equals(told.actor)) {
            Act act = new Act();
            act.setActor(actor);
            // The statement's own connection may be one that gathers statements, which answers nothing yet.
            Connection connection = DataSourceUtils.getConnection(dataSource.getObject());
            act.execute(DSL.using(connection, SQLDialect.POSTGRES).configuration());
            DataSourceUtils.releaseConnection(connection, dataSource.getObject());
            told.actor = actor;
        }
    }

    /** What the database knows in the transaction that goes on. */
    private static final class Told implements TransactionSynchronization {

        private String actor = "";

        static Told inThisTransaction() {
            Told known = (Told) TransactionSynchronizationManager.getResource(Told.class);
            if (known != null) {
                return known;
            }
            Told told = new Told();
            TransactionSynchronizationManager.bindResource(Told.class, told);
            TransactionSynchronizationManager.registerSynchronization(told);
            return told;
        }

        /** With what a savepoint takes back goes what was told since. */
        @Override
        public void savepointRollback(Object savepoint) {
            actor = "";
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(Told.class);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(Told.class, this);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(Told.class);
        }
    }
}
