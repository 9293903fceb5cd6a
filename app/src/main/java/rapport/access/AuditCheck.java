package rapport.access;

import static schema.access.tables.AuditCheck.AUDIT_CHECK;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import rapport.access.AuditChain.Break;
import rapport.access.AuditChain.Verdict;
import rapport.platform.time.Moments;

/** Makes the whole chain of the audit trail anew each night, and keeps what came of it for the page. */
@Component
class AuditCheck {

    private static final Logger LOG = LoggerFactory.getLogger(AuditCheck.class);
    private static final LocalTime AT_NIGHT = LocalTime.of(4, 20);

    private final AuditChain chain;
    private final DSLContext db;
    private final Moments moments;

    AuditCheck(AuditChain chain, DSLContext db, Moments moments) {
        this.chain = chain;
        this.db = db;
        this.moments = moments;
    }

    void run() {
        Verdict verdict = chain.verify();
        Break broken = verdict.broken();
        if (broken != null) {
            LOG.error("The audit trail was changed behind Rapport: {}", broken);
        }
        db.insertInto(AUDIT_CHECK)
                .set(AUDIT_CHECK.AT, moments.now())
                .set(AUDIT_CHECK.SEALED, verdict.sealed())
                .set(AUDIT_CHECK.POSITION, broken == null ? null : broken.position())
                .set(AUDIT_CHECK.ENTRY_ID, broken == null ? null : broken.entry())
                .set(AUDIT_CHECK.FAULT, broken == null ? null : broken.fault().name())
                .execute();
    }

    @Configuration(proxyBeanMethods = false)
    static class Nightly {

        @Bean
        RecurringTask<Void> auditChecks(AuditCheck check) {
            return Tasks.recurring("audit-check", Schedules.daily(AT_NIGHT))
                    .execute((instance, context) -> check.run());
        }
    }
}
