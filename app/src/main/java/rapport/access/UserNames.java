package rapport.access;

import static schema.access.tables.User.USER;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import rapport.platform.kinds.RecordNames;
import rapport.platform.user.CurrentUser;

/** The users to choose from, as owners for instance. */
@Component
class UserNames implements RecordNames {

    private static final int MOST = 500;

    private final DSLContext db;

    UserNames(DSLContext db) {
        this.db = db;
    }

    @Override
    public String kind() {
        return "user";
    }

    @Override
    public Map<UUID, String> names(CurrentUser who) {
        Map<UUID, String> names = new LinkedHashMap<>();
        db.select(USER.ID, USER.NAME)
                .from(USER)
                .orderBy(DSL.lower(USER.NAME), USER.ID)
                .limit(MOST)
                .forEach(row -> names.put(row.value1().value(), row.value2()));
        return names;
    }
}
