package statistics.standing;

import java.util.List;

/**
 * All contacts but mass mailings, and the episodes they make.
 *
 * @param contacts by time
 * @param episodeOf the number of each contact's episode
 * @param episodes by the time they were opened
 */
record Talk(List<Contact> contacts, int[] episodeOf, List<Episode> episodes) {

    static Talk of(List<Contact> all, double silence) {
        List<Contact> contacts =
                all.stream().filter(contact -> !contact.massMailing()).toList();
        int[] episodeOf = new int[contacts.size()];
        return new Talk(contacts, episodeOf, Episode.of(contacts, episodeOf, silence));
    }
}
