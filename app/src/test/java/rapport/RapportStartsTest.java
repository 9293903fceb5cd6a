package rapport;

import static org.assertj.core.api.Assertions.assertThat;
import static schema.platform.tables.Setting.SETTING;

import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RapportTest
class RapportStartsTest {

    @Autowired
    DSLContext db;

    @Test
    void the_application_starts_over_a_migrated_database() {
        assertThat(db.fetchCount(SETTING)).isZero();
    }
}
