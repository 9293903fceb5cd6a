package rapport.work;

import static schema.work.tables.Task.TASK;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.TableField;
import org.springframework.stereotype.Component;
import rapport.directory.Belongings;
import rapport.directory.PartyId;

@Component
class TaskBelongings implements Belongings {

    private final DSLContext db;

    TaskBelongings(DSLContext db) {
        this.db = db;
    }

    @Override
    public List<TableField<?, PartyId>> columns() {
        return List.of(TASK.PARTY_ID);
    }

    @Override
    public void move(PartyId from, PartyId to) {
        Belongings.move(db, TASK.PARTY_ID, from, to);
    }
}
