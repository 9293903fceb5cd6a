package rapport.relationships;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import rapport.platform.user.CurrentUser;
import rapport.platform.user.Permission;
import rapport.relationships.assessing.Reporting;

/** Assesses all relationships at once and says what came of it. */
@Component
public class Assessments {

    private final Reporting reporting;

    Assessments(Reporting reporting) {
        this.reporting = reporting;
    }

    /** Makes new constants, assesses every relationship now and keeps the standings. */
    public AssessmentReport now(CurrentUser who) {
        administrating(who);
        return reporting.now();
    }

    /** As of the end of a day: from what was known then, by constants of that day. Nothing is kept. */
    public AssessmentReport asOf(LocalDate day, CurrentUser who) {
        administrating(who);
        return reporting.asOf(day);
    }

    private static void administrating(CurrentUser who) {
        if (!who.may(Permission.ADMINISTER)) {
            throw new rapport.platform.errors.NotFound("assessment");
        }
    }
}
