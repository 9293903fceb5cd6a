package rapport.relationships.assessing;

import rapport.platform.settings.Scales;
import statistics.standing.TimeScale;

/** The constants of time as this company has set them; those that it cannot set are as Rapport ships them. */
final class Times {

    private Times() {}

    static TimeScale of(Scales own) {
        TimeScale shipped = TimeScale.DEFAULT;
        return new TimeScale(
                own.organisationHalfLife(),
                own.personHalfLife(),
                own.responseHalving(),
                own.replyHalving(),
                own.replyPatience(),
                own.complaintPatience(),
                own.silence(),
                shipped.recent(),
                shipped.before(),
                shipped.momentumWindow(),
                shipped.year(),
                shipped.openEnded(),
                own.defaultGap(),
                own.presumedEnded(),
                shipped.trend(),
                own.memory());
    }
}
