package rapport.interactions;

import rapport.directory.PartyId;

/** What came of logging or changing a contact. */
public sealed interface Logging {

    /** @param party to whose timeline it belongs, which is the organisation when a person stood for one */
    record Logged(InteractionId id, PartyId party, EpisodeId episode) implements Logging {}

    record Refused(Reason reason) implements Logging {

        public enum Reason {
            /** It has not happened yet. */
            IN_THE_FUTURE,
            /** A note without a word. */
            NOTHING_SAID,
            /** More than 100,000 letters, or a subject of more than 300. */
            TOO_LONG,
            /** One of those named is nobody we know. */
            UNKNOWN_PERSON,
            /** Shorter than no time or longer than a day. */
            ODD_LENGTH
        }
    }

    /** Somebody else changed it since the user opened it. */
    record ChangedMeanwhile(Interaction now) implements Logging {}
}
