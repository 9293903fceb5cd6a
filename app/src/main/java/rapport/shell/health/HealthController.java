package rapport.shell.health;

import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a program that watches the server asks, without signing in: whether it answers, and whether it can work. */
@RestController
class HealthController {

    private static final Logger LOG = LoggerFactory.getLogger(HealthController.class);
    private static final int PATIENCE_SECONDS = 3;

    private final DSLContext db;

    HealthController(DSLContext db) {
        this.db = db;
    }

    /** The process answers; that it does is all there is to say. */
    @GetMapping(path = "/healthz", produces = MediaType.TEXT_PLAIN_VALUE)
    String alive() {
        return "alive\n";
    }

    /** 200 when the database answers too, else 503. */
    @GetMapping(path = "/readyz", produces = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<String> ready() {
        try {
            db.selectOne().queryTimeout(PATIENCE_SECONDS).fetch();
            return ResponseEntity.ok("ready\n");
        } catch (DataAccessException | org.springframework.dao.DataAccessException | TransactionException e) {
            LOG.warn("The database does not answer: {}", e.getMessage());
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).body("the database does not answer\n");
        }
    }
}
