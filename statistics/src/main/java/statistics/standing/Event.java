package statistics.standing;

/** Something that happened in a relationship, as compact as the arithmetic needs it. */
public sealed interface Event
        permits Exchange,
                Promise,
                Message,
                Complaint,
                SurveyAnswer,
                Contact,
                Agreement,
                JointWork,
                HardEvidence,
                StatedNeed {

    /** The caller's number of this event; records that share it are one event seen from several sides. */
    int id();

    /** When it became known, in days since 1970-01-01T00:00Z; before that it does not exist. */
    double at();
}
