package rapport.shell.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.tools.jdbc.MockConnection;
import org.jooq.tools.jdbc.MockDataProvider;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import rapport.RapportTest;

@RapportTest
class HealthTest {

    @Autowired
    MockMvcTester http;

    @Test
    void a_server_that_answers_and_can_work_says_so_to_anybody() {
        assertThat(http.get().uri("/healthz")).hasStatusOk().hasBodyTextEqualTo("alive\n");
        assertThat(http.get().uri("/readyz")).hasStatusOk().hasBodyTextEqualTo("ready\n");
    }

    @Test
    void a_database_that_does_not_answer_is_no_reason_to_start_the_process_anew_but_to_send_it_nobody() {
        MockDataProvider gone = statement -> {
            throw new SQLException("Connection refused");
        };
        HealthController controller = new HealthController(DSL.using(new MockConnection(gone), SQLDialect.POSTGRES));

        assertThat(controller.alive()).isEqualTo("alive\n");
        assertThat(controller.ready().getStatusCode()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
        assertThat(controller.ready().getBody()).isEqualTo("the database does not answer\n");
    }
}
